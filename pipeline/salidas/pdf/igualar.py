"""Los mismos bytes del mismo documento: LibreOffice pone en cada PDF la hora y tres números al azar."""

import re
from datetime import date
from hashlib import sha256

_FECHA = re.compile(rb"/(CreationDate|ModDate)\s*\(D:[^)]*\)")
_DE_XMP = re.compile(rb"<xmp:(CreateDate|ModifyDate|MetadataDate)>([^<]*)<")
_AL_AZAR = re.compile(rb"(/ID\s*\[\s*<)([0-9A-Fa-f]{32})(>\s*<)([0-9A-Fa-f]{32})(>)")
_SUMA = re.compile(rb"(/DocChecksum\s*/)([0-9A-Fa-f]{32})")


def igualar(pdf: bytes, dia: date, documento: bytes) -> bytes:
    """El PDF con la fecha del día y con números que salen del documento; nada cambia de sitio."""
    numero = sha256(documento).hexdigest()[:32].upper().encode()
    pdf = _FECHA.sub(lambda m: _rellenar(b"/%s(D:%sZ)" % (m[1], f"{dia:%Y%m%d}000000".encode()), m[0]), pdf)
    pdf = _DE_XMP.sub(lambda m: b"<xmp:%s>%s<" % (m[1], _rellenar(f"{dia}T00:00:00Z".encode(), m[2])), pdf)
    pdf = _AL_AZAR.sub(lambda m: m[1] + numero + m[3] + numero + m[5], pdf)
    return _SUMA.sub(lambda m: m[1] + numero, pdf)


def _rellenar(nuevo: bytes, viejo: bytes) -> bytes:
    """Lo nuevo con el largo de lo viejo; si no cabe, lo viejo."""
    return nuevo.ljust(len(viejo)) if len(nuevo) <= len(viejo) else viejo
