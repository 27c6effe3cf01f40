"""Reads who wrote an article from a byline, without agencies and job titles; refuses what only begins like one."""

import re

_LIMIT = 160
"""Code points of the longest byline."""
_OPENING = re.compile(
    r"(?P<word>par|by|written by|posted by|published by|propos recueillis par|recueilli par|un article de|"
    r"texte(?: de| ?:)|"
    r"article de|auteure?s? ?:|authors? ?:|von|autor(?:in|en)? ?:|por|escrito por|autore ?:|di|door|texto ?:|"
    r"بقلم ?:?|كتب ?:|كتبت ?:|إعداد ?:|текст ?:|автор(?:ы)? ?:|文[／/:：]|作者[／/:：]|記者[：:]|记者[：:])\s*",
    re.IGNORECASE,
)
_SURE = re.compile(r"[:：／/]\s*$|written|posted|published|recueilli|article|بقلم", re.IGNORECASE)
"""Openings that nothing but a name follows."""
_JOINS = re.compile(
    r"\s*(?:,|;|&|\+|、|\bet\b|\band\b|\bund\b|\by\b|\be\b|\ben\b|\bi\b|\bи\b|\s[-–—]\s|(?<=\w)\s+و(?=\w)|\s·\s|/)\s*"
)
_TAIL = re.compile(
    r"\s*(?:[|•·]|\s[-–—]\s|,?\s*\(|,?\s+(?:avec|with|mit|con|com|pour|for|für|para|via|à|in|en|at|aus|depuis|from|im|"
    r"envoyée?s? spéciale?(?:ux|s)?|correspondante?s?)\s).*$",
    re.IGNORECASE | re.DOTALL,
)
_AGENCIES = re.compile(
    r"^(?:(?:l'|the |la |le )?(?:agence france[- ]presse|afp|reuters|associated press|ap|dpa|efe|ansa|tass|"
    r"xinhua|bloomberg|"
    r"map|aps|tap|belga|anp|apa|ats|keystone-ats|pa media|lusa|kyodo|jiji|yonhap|upi|epd|kna|sid|getty images))$",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"\b(?:journaliste?s?|reporters?|correspondante?s?|correspondents?|envoyée?s? spéciale?s?|rédact(?:eur|"
    r"rice)s?|staff|"
    r"writers?|editors?|senior|chief|chef|cheffe|professeure?|professor|redakteur(?:in)?|korrespondent(?:in)?|"
    r"redactora?|"
    r"chercheu(?:r|se)s?|columnist|chroniqueu(?:r|se)|direct(?:eur|rice|or)|editorialist|grand reporter|analyst|"
    r"economist|"
    r"économiste|historien(?:ne)?|politologue|sociologue|manager(?:in)?|\w*leiter(?:in)?|\w*sprecher(?:in)?|referent(?:in)?|"
    r"geschäftsführer(?:in)?|vorsitzende[rn]?|autor(?:in)?|volont[äa]r(?:in)?|fotograf(?:in)?|photographe?r?)\b",
    re.IGNORECASE,
)
_NEWSROOM = re.compile(
    r"^(?:(?:la|notre|the|our|die|de|la)\s)?(?:rédaction|redaction|redaktion|redactie|redacción|redazione|"
    r"redação|newsroom|"
    r"editorial (?:board|team|staff)|staff(?: (?:writer|reporter)s?)?|news (?:desk|staff)|desk)(?:\s(?:de\s|"
    r"du\s|d[’'])?[\w’' .-]{1,30})?$",
    re.IGNORECASE,
)
_PARTICLES_LINE = (
    "de du des la le d da di do dos das del della van von der den zu zum ter ten bin ben ibn ould al el abu y e st"
)
_PARTICLES = frozenset(_PARTICLES_LINE.split())
_NO_NAMES_LINE = (
    "la le les un une ce cette ces ailleurs exemple contre conséquent contraste rapport suite rapport moments chance "
    "the a an this that these those way now then contrast and comparison law default "
    ""
    "dem den der einer eines el los las fin eso ejemplo supuesto "
    "night day car train email phone mail hand nature popular demand toutatis dieu"
)
_NO_NAMES = frozenset(_NO_NAMES_LINE.split())
_INITIAL = re.compile(r"^[^\W\d_]\.(?:-?[^\W\d_]\.)*$")
_UNCASED = re.compile("[\u0590-\u08ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def opening(line: str) -> int:
    """Code points that a byline's opening takes (`Par `, `By `), 0 when the line has none."""
    match = _OPENING.match(line)
    if not match or not match.group("word")[-1:].strip(":：／/") or line[match.end() - 1 : match.end()].isspace():
        return match.end() if match else 0
    return match.end() if _UNCASED.match(line) else 0


def authors_of(line: str) -> tuple[str, ...] | None:
    """The authors a line names when it is a byline and nothing else (none for an agency), else None."""
    line = line.strip().rstrip(".")
    start = opening(line)
    if not start or len(line) > _LIMIT or line[-1:] in "!?…:":
        return None
    return _names(line[start:], sure=bool(_SURE.search(line[:start])))


def plain_authors(value: str) -> tuple[str, ...]:
    """The authors of a value that can hold nothing else (front matter, a header), agencies and job titles left out."""
    value = re.sub(r"\s*<[^<>]*@[^<>]*>", "", value).strip()
    start = opening(value)
    names = _names(value[start:], sure=True)
    return names or ((value,) if names is None and value else ())


def _names(rest: str, *, sure: bool) -> tuple[str, ...] | None:
    rest = rest.strip().strip(":").strip()
    if _NEWSROOM.match(rest):
        return (rest,)
    cut = _TAIL.sub("", rest)
    found: list[str] = []
    agency = False
    for piece in _JOINS.split(cut):
        name = piece.strip(" .,;:")
        agency = agency or bool(_AGENCIES.match(name))
        if not name or _AGENCIES.match(name) or (_is_job(name) and (found or agency)):
            continue
        if _NEWSROOM.match(name):
            found.append(name)
        elif is_name(name, sure=sure):
            found.append(_without_shouting(name))
        else:
            return None
    return tuple(dict.fromkeys(found)) if found or agency else None


def _is_job(words: str) -> bool:
    return bool(_TITLES.search(words)) and len(words.split()) <= 6


def is_name(value: str, *, sure: bool = False) -> bool:
    """Whether a stretch of words looks like a person's name; `sure` when it stands where nothing else can."""
    words = value.split()
    if not 1 <= len(words) <= 6 or len(value) > 60 or any(letter.isdigit() for letter in value):
        return False
    if _UNCASED.search(value):
        return len(words) <= 5
    if words[0].lower() in _NO_NAMES or re.search(r"[^\w\s.’'-]", value):
        return False
    proper = [word for word in words if word[0].isupper() or _INITIAL.match(word)]
    others = [word for word in words if word not in proper]
    if not all(word.lower() in _PARTICLES or word[:2] in ("d’", "d'", "al", "el") for word in others):
        return False
    return bool(proper) and (len(words) > 1 or sure)


def _without_shouting(name: str) -> str:
    """`JANE DOE` as `Jane Doe`; initials and short forms stay."""
    if name.isupper() and len(name) > 4 and " " in name:
        return " ".join(word if len(word) < 3 or "." in word else word.capitalize() for word in name.split())
    return name
