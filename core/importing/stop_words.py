"""The commonest words of the languages in Latin script, by which `language` tells them apart."""

STOP_WORDS = {
    "en": "the of and to in a is that for it as was with be by on not he this are or his from at which but have an had "
    "they you were there one all we can her has their been if more when will would who so no said what up its about "
    "into than them could other then these some may only any your she how our these should must use used using also",
    "fr": "le la les des du de et un une est en que qui dans pour pas sur au aux par plus avec ce il elle on ne "
    "se sont "
    "ou cette ces son sa ses leur leurs mais nous vous être été fait comme tout ont aussi même sans peut entre après "
    "où deux était ils elles avait si vers chez dont cet l d qu c n s j afin lorsque votre lors doit permet utiliser",
    "de": "der die das und ist in den von zu mit sich des auf für nicht ein eine als auch es an werden aus er hat dass "
    "sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis "
    "mehr durch "
    "man sein wurde sei kann gegen vom wenn unter wir soll ich eines dem diese dieser keine können siehe wenn",
    "es": "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque "
    "esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra "
    "otros ese eso ante ellos e esto antes algunos qué unos yo otro fue ha son está puede ser han según",
    "it": "di e il la che in un a per è una sono non del della con i le da si al dei nel come più alla ma anche gli lo "
    "delle nella o ha questo se ai dal essere stato loro suo sua tra dopo prima quando ci due degli ad dalla questa "
    "fra ed sul sulla perché così hanno anni tutti solo ancora molto può chi cui quello lui era",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem "
    "à seu sua "
    "ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus "
    "quem nas me esse eles estão você tinha foram essa num nem suas meu às minha são pode segundo ainda",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er die ook als bij om maar door naar hij heeft uit "
    "nog worden wordt dan over ze werd zich hun meer kan geen tot was haar wat ik zo deze tegen heb moet al of men "
    "veel we u jaar onder hebben zal waar alleen toen omdat wel had nu daar tussen",
    "sv": "och att det i en jag på är som för av med den till inte om ett han men var har de sig vi så från kan "
    "när man "
    "hade nu ska sedan eller vid under också efter ut där skulle mycket bara hur än alla",
    "da": "og i at det er en den til på for af med ikke de der som et har han om var fra ved jeg men sig kan "
    "skal efter "
    "vil blev eller nu hun over så også blevet meget hvor når mod være siger end efter ud",
    "no": "og i det er på en som til for av med at ikke den de har et om var fra han ved jeg men seg kan skal "
    "etter vil "
    "ble eller nå hun over så også blitt mye hvor når mot være sier enn ut bare fikk opp",
    "fi": "ja on ei se että oli hän mutta ovat ole myös kun niin kuin jos vain mukaan joka sen sekä tai ollut voi olla "
    "mitä nyt jo ne hänen tämä vielä sitten minä siitä kanssa jälkeen",
    "pl": "w i z na do się nie to że jest o po jak od za przez co dla są tym a oraz ale był które który już tego tak "
    "może czy tylko jego być przed bardzo została jej gdy ich ma także będzie",
    "cs": "a se v na je že z s do to i o ve ale jako za by jsem pro tak po jeho byl jsou který které jsme od už však "
    "podle být bylo nebo až při která také má ještě roku",
    "ro": "de și în a la cu nu o că să pe din un este se care mai pentru au sunt prin fost ca fi lui sau dar ce după "
    "această acest dintre ale fie lor între foarte când către",
    "tr": "ve bir bu da de için ile olarak daha çok olan ne gibi kadar sonra en var o ise göre ama her ya oldu değil "
    "ki iki yeni olduğu mi veya hem içinde önce şey tarafından",
    "hu": "a az és hogy nem egy is ez meg van de csak már mint volt ha azt még el ki sem lesz vagy mert után "
    "kell által "
    "lehet között aki ami pedig szerint több",
    "ca": "de la i el que a en els l les un per amb és una del no al es ha com dels més o són seva aquest aquesta però "
    "també va ser pel entre fins seu sobre quan molt als perquè ho després",
    "id": "yang dan di untuk dengan dari pada itu ini dalam tidak akan ke adalah ada juga oleh sebagai karena kepada "
    "bisa saat telah mereka atau dapat lebih sudah tersebut kami",
    "vi": "và của là có cho trong được một các với những người không này đã để khi ở về đến cũng như từ nhiều theo ra "
    "vào tại sau phải trên",
}
"""Words by ISO 639-1 code, blank between."""
