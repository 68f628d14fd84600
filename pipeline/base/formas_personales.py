"""Las formas en que se escribe un dato personal: cada clase con su patrón, en el orden en que se buscan.

Lo que un patrón nombra `antes` se queda: es lo que anuncia el dato («mi correo es», «la moto»).
"""

import re

_I = re.IGNORECASE
_N = r"(?:n[.ºo°]*|n[úu]m(?:ero)?\.?|nro\.?)"
_NUMERO = r"\d{1,3}(?:[.,'’\s-]\d{3}){1,3}|\d{5,11}"
_IDENTIDAD = (
    r"(?:c\.?\s?c\.?|c[ée]dula(?:\s+de\s+(?:ciudadan[ií]a|extranjer[ií]a))?|t\.?\s?i\.?|tarjeta\s+de\s+identidad|c\.?\s?e\.?"
    r"|p\.?p\.?t\.?|pasaporte|nuip|registro\s+civil|documento(?:\s+de\s+identi(?:dad|ficaci[oó]n))?|identificad[oa]\s+con"
    r"|ficha\s+(?:del\s+)?sisb[eé]n|sisb[eé]n\s+ficha|matr[ií]cula\s+inmobiliaria|historia\s+cl[ií]nica)"
)
_VIA = (
    r"(?:calle|cll?e?|carrera|cra|kra|kr|cr|diagonal|diag|dg|transversal|transv|tv|avenida|av|autopista|circular"
    r"|circunvalar)"
)
_SUYO = r"\d{1,3}(?!\d)\s?(?:(?:[a-z]|ta|[rdnt][oa])\b)?(?:\s*bis)?(?:\s*(?:sur|norte|este|oeste))?"
_DENTRO = (
    r"(?:[,\s]+(?:apto|apartamento|casa|int|interior|torre|bloque|piso|local|oficina)\b\.?"
    r"\s*(?:#|n[.º°]*)?\s*\w{1,4}\b)*"
)
_PLACA = r"[A-Za-z]{3}[\s-]?\d{2}[\dA-Za-z]\b"
_BUZON = r"(?:gmail|hotmail|outlook|yahoo|live|icloud|misena|msn)"
_ARROBA = r"(?:[(\[]\s?(?:at|arroba)\s?[)\]]|\barroba\b)"
_PUNTO = r"(?:\s?\.\s?|\s+punto\s+|\s?[(\[]\s?(?:dot|punto)\s?[)\]]\s?)"
_QUIEN = (
    r"(?<![\w.+-])(?P<antes>\bcorreo(?:\s+electr[oó]nico)?(?:\s+es)?\s*:?\s+)?(?(antes)(?:[\w.+-]+\s+){0,3}?)[\w.+-]+"
)
_BANCO = (
    r"(?:\s*(?:de|del|la|el|es|ahorros?|corriente|banco|bancolombia|davivienda|bbva|agrario|popular|bogot[aá]|occidente|villas|av"
    rf"|caja|social|nequi|daviplata|{_N}|[:#.]))*"
)

SUELTO = re.compile(
    r"(?<![\d.$,/])(?<!\$\s)(?!\d+(?:[.,'’ ]\d{3})*[.,'’ ]000\b)(?!\d+0000?\b)"
    r"(?:1(?P<a>[.,'’ ])\d{3}(?P=a)\d{3}(?P=a)\d{3}|\d{1,2}(?P<b>[.,'’ ])\d{3}(?P=b)\d{3}|\d{7,10})"
    r"(?:\s?-\s?\d)?(?!\d|[.,]\d)"
)
"""El número suelto que por su largo puede ser una cédula."""
CON_CIFRA = ("celular", "teléfono", "documento")
"""Las clases que no lo son si el número es una suma, una cuenta o una referencia oficial."""

CLASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("correo", re.compile(rf"{_QUIEN}\s?[@＠]\s?[\w-]+(?:\s?\.\s?[\w-]+)*", _I)),
    ("correo", re.compile(
        rf"{_QUIEN}(?:\s+punto\s+[\w-]+)*\s?{_ARROBA}\s?"
        rf"(?:[\w-]+(?:{_PUNTO}[\w-]+)+|{_BUZON}\b)", _I)),
    ("correo", re.compile(rf"(?<![\w.+-])[\w.+-]+\s+{_BUZON}{_PUNTO}(?:com|es|co)\b(?:{_PUNTO}co\b)?", _I)),
    ("usuario", re.compile(
        r"(?P<antes>\bmi\s+(?:instagram|insta|facebook|face|twitter|tik\s?tok|telegram|usuario)\s*(?:es)?\s*:?\s+)"
        r"@?[\w.]{4,}", _I)),
    ("documento", re.compile(
        rf"\b{_IDENTIDAD}(?:\s*(?:{_N}|de|con|c[ée]dula|es|el|la)(?=[\W\d]))*\s*[-:#,/]?\s*"
        rf"(?:{_NUMERO}|\d{{3}}-\d{{5,7}}|[A-Z]{{2}}\d{{5,8}})(?:\s?-\s?\d)?(?!\d)", _I)),
    ("celular", re.compile(r"(?<![\d.,])(?:\(?\+?57\)?[\s.-]*)?\(?3\s?\d{2}\)?(?:[\s./-]*\d){7}(?![\d.,]*\d)")),
    ("celular", re.compile(r"(?<!\d)(?<!\d\s)3(?:[ .-]\d){9}(?![ .-]?\d)")),
    ("teléfono", re.compile(r"(?<!\d)(?:\(?\+?57\)?[\s.-]*)?\(?60[1-8]\)?(?:[\s./-]*\d){7}(?!\d)")),
    ("teléfono", re.compile(
        r"\b(?:tel(?:[ée]fono|s?\.)?|fijo|cel(?:ular|\.)?|whatsapp|pbx|ll[aá]me(?:me|nme)?(?:\s+al?)?)"
        rf"(?:\s+(?:fijo|es|el|al|{_N}))*\s*[:#]?\s*(?!\d{{1,3}}(?:\.\d{{3}})+(?!\d))(?:\(\d{{1,3}}\)\s*)?\d"
        r"[\d\s.-]{5,}\d", _I)),
    ("dirección", re.compile(
        rf"\b{_VIA}\.?\s*{_SUYO}\s*(?:#|{_N}\s|{_N}(?=\d)|con\s(?=\d)|-)\s*{_SUYO}(?:\s*[-–]\s*\d{{1,3}}\b|(?<=\d)\s+\d{{1,3}}\b)?"
        rf"(?!\s*(?:cuadras|metros|kil[oó]metros|millones))(?:\s*(?:sur|norte|este|oeste)\b)?{_DENTRO}", _I)),
    ("dirección", re.compile(rf"\b{_VIA}\.?\s*{_SUYO}\s+{_SUYO}\s*[-–\s]\s*\d{{1,3}}\b(?![.,]?\d){_DENTRO}", _I)),
    ("dirección", re.compile(rf"\b(?:{_VIA}\.?(?:\s+[^\W\d]+){{1,3}}|[ck])\.?\s*(?:\d{{1,3}}\s?[a-z]?\s*)?"
                             rf"(?:#|{_N})\s*{_SUYO}\s*[-–]\s*\d{{1,3}}\b{_DENTRO}", _I)),
    ("dirección", re.compile(
        rf"\b{_VIA}\.?\s*{_SUYO}\s+(?:con|entre)\s+{_VIA}\.?\s*{_SUYO}[,\s]+(?:casa|apto|apartamento)\.?"
        rf"\s*(?:#|{_N})?\s*\d+\w?", _I)),
    ("dirección", re.compile(
        r"\b(?:mz|manzana)\.?\s*\w{1,3}[,\s]+(?:(?:cs|casa|lt)\.?|lote(?=.{0,40}\bbarrio))\s*\w{1,4}\b", _I)),
    ("dirección", re.compile(
        r"\b(?:(?:torre|bloque|interior|int|etapa|conjunto)\.?\s*\w{1,3}[,\s]+)?(?:apto|apartamento)\.?\s*(?:#|n[.º°]*)?\s*\d{2,4}\b",
        _I)),
    ("dirección", re.compile(
        r"(?P<antes>\b(?:mi|la|vereda(?:\s+[^\W\d]+){1,3}?),?\s+)(?:[Ff]inca|[Pp]arcela|FINCA)(?:\s+(?:de|del|[Ll]a|[Ee]l|[Ll]os|[Ll]as|LA|EL))*"
        r"(?:\s+[A-ZÁÉÍÓÚÑ][^\W\d_]*){1,3}")),
    ("cuenta", re.compile(rf"\b(?:cuenta|cta)\b{_BANCO}\s*\d[\d\s-]{{5,}}\d(?![.,]?\d)", _I)),
    ("cuenta", re.compile(r"\btarjeta(?:\s+(?:de\s+)?(?:cr[eé]dito|d[eé]bito))?\W{1,3}(?:\d{4}[\s-]?){3}\d{4}\b", _I)),
    ("placa", re.compile(
        rf"(?P<antes>\b(?:placas?|carro|moto|motocicleta|veh[ií]culo|camioneta|taxi|volqueta)\s*(?:de\s+)?(?:placas?)?\s*{_N}?\s*:?\s*)"
        rf"{_PLACA}", _I)),
    ("placa", re.compile(r"\b[A-Z]{3}[\s-]?\d{2}[\dA-Z]\b")),
    ("documento", SUELTO),
)  # fmt: skip
