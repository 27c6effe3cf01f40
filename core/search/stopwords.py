"""Words that say nothing about what is looked for, question words among them; left out of queries, never of the index.

Function words after the Snowball project's lists (BSD licence), with the words that questions are asked in.
"""

from functools import cache

from core.search.fold import fold
from core.search.words import words

LISTS = {
    "fr": """
        a à ai aie ait alors as au aucun aucune aura aurait aussi autre autres aux avaient avais avait avant avec avez
        avoir avons ayant c ça car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment
        combien d dans de depuis des doit doivent donc dont du elle elles en encore entre es est et était étaient étant
        été être eu eux fait faire faut font il ils j je jusqu jusque l la là laquelle le lequel les lesquelles lesquels
        leur leurs lorsqu lorsque lui m ma mais me même mes moi moins mon n ne ni nos notre nous on ont ou où par parce
        pas pendant peut peuvent peux plus pour pourquoi puis puisqu puisque qu quand que quel quelle quelles quels
        quelque quelques qui quoi s sa sans se sera serait ses si soi soient sois soit son sont sous suis sur t ta
        tandis te tel telle tes toi ton tous tout toute toutes très tu un une va vers veut via voici voilà vos votre
        vous y
    """,
    "en": """
        a about above after again against all also am an and any are as at be because been before being below between
        both but by can could d did do does doing done down during each few for from further had has have having he her
        here hers him his how i if in into is it its itself just ll m may me might more most must my no nor not now of
        off on once only or other our ours out over own re s same shall she should so some such t than that the their
        theirs them then there these they this those through to too under until up upon ve very was we were what when
        where whether which while who whom whose why will with would you your yours
    """,
    "de": """
        aber alle allem allen aller alles als also am an auch auf aus bei bin bis bist da damit dann das dass daß dein
        dem den denn der des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen
        einer eines er es euch euer für gegen gibt hab habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr
        ihre im in ins ist jede jedem jeden jeder jedes jetzt kann kein keine können man mein mich mir mit muss nach
        nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so sollte sondern über um und uns unser unter vom
        von vor war waren warum was weil welche welchem welchen welcher welches wem wen wenn wer werde werden wie
        wieviel will wir wird wo woher wohin zu zum zur zwischen
    """,
    "es": """
        a al algo ante como cómo con contra cual cuál cuáles cuando cuándo cuanto cuánto de del desde donde dónde
        durante e el él ella ellas ellos en entre era es esa ese eso esta está están este esto estos fue ha hacer han
        hasta hay la las le les lo los más me mi muy ni no nos o otra otro para pero por porque qué que quien quién se
        ser si sí sin sobre son su sus también tan te tiene todo todos tu un una uno unos y ya yo
    """,
    "it": """
        a ad agli ai al alla alle allo anche c che chi ci coi col come con cosa cui d da dagli dai dal dalla dalle dei
        del dell della delle dello di dove e è ed era gli ha hanno i il in io l la le lei li lo loro lui ma mi mio ne
        negli nei nel nella nelle noi non o per perché più quale quali quando quanto quello questa questo se sei si sia
        sono su sua sue sugli sui sul sulla suo tra tu un una uno vi voi
    """,
    "ar": """
        أن إن أو إلى التي الذي الذين اللذان أنا أنت أين أي أما ألا بعد بين بل تحت تلك ثم حتى حول حيث خلال ذلك ضد ضمن على
        عن عند غير فوق في فيه قبل قد كان كانت كل كم كما كيف لا لكن لم لماذا لن له لها لو ليس ما ماذا متى مع من منذ نحن
        هل هم هنا هناك هو هي هذا هذه هؤلاء و يا يكون
    """,
}
"""By language (ISO 639-1)."""


@cache
def stopwords(language: str) -> frozenset[str]:
    """The stop words of a language, folded; none where no list is known."""
    return frozenset(map(fold, words(LISTS.get(language, ""))))


def is_stopword(folded: str, languages: frozenset[str]) -> bool:
    """A folded word that says nothing in one of the languages a query may be in."""
    return any(folded in stopwords(language) for language in languages)
