"""Names of months and weekdays in the languages whose date lines are read."""

_MONTHS = (
    "janvier janv jan january januar jänner januari gennaio gen enero ene janeiro января يناير جانفي كانون_الثاني",
    "février fevrier févr fév feb february februar februari febbraio febrero fevereiro fev февраля فبراير فيفري شباط",
    "mars march mar märz maart marzo março марта مارس آذار",
    "avril avr april apr aprile abril abr апреля أبريل ابريل إبريل أفريل نيسان",
    "mai may maggio mag mayo maio mei мая مايو ماي أيار",
    "juin june jun juni giugno giu junio junho июня يونيو يونيه جوان حزيران",
    "juillet juil july jul juli luglio lug julio julho июля يوليو يوليه يوليوز جويلية تموز",
    "août aout august aug augustus agosto ago августа أغسطس غشت أوت آب",
    "septembre sept sep september settembre set septiembre setiembre setembro сентября سبتمبر شتنبر أيلول",
    "octobre oct october oktober okt ottobre ott octubre outubro out октября أكتوبر اكتوبر تشرين_الأول",
    "novembre nov november noviembre novembro ноября نوفمبر نونبر تشرين_الثاني",
    "décembre decembre déc dec december dezember dez dicembre dic diciembre dezembro декабря ديسمبر دجنبر كانون_الأول",
)
MONTHS = {name.replace("_", " "): number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""Number of a month by its name or usual short form, lower case, without a full stop."""

_WEEKDAYS = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim monday tuesday wednesday thursday "
    "friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag "
    "samstag sonnabend sonntag mo di mi do fr sa so lunes martes miércoles jueves viernes sábado domingo lunedì "
    "martedì "
    "mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira maandag "
    "dinsdag woensdag donderdag vrijdag zaterdag zondag الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد "
    "понедельник вторник среда четверг пятница суббота воскресенье"
)
WEEKDAYS = _WEEKDAYS.split()
