"""Lo que nombran los reportes de unas actividades."""

from collections import Counter
from collections.abc import Sequence

from pipeline.base.texto import junto, llave
from pipeline.tablas.avances import Avance
from pipeline.tablas.seguimiento import Seguimiento

_SEPARAN = str.maketrans({"\n": ";", ",": ";", "•": ";", "|": ";"})
_DIGITOS_DE_UNA_PERSONA = 6
"""Con tantos o más seguidos, lo escrito puede ser una cédula o un teléfono."""


def reportes_con(filas: Sequence[Seguimiento], campo: str) -> list[Avance]:
    """Los reportes que cuentan y traen ese contenido; uno que va a dos actividades, una vez."""
    suyos = {(r.archivo, r.hoja, r.fila): r for f in filas for r in f.reportes if str(getattr(r, campo)).strip()}
    return list(suyos.values())


def contar_nombrados(filas: Sequence[Seguimiento], campo: str) -> tuple[tuple[str, int], ...]:
    """Lo que los reportes nombran en un campo y en cuántos, primero lo más nombrado."""
    veces: Counter[str] = Counter()
    escritos: dict[str, str] = {}
    for reporte in reportes_con(filas, campo):
        nombrados = {llave(t): t for t in reversed(_separar(getattr(reporte, campo)))}
        veces.update(nombrados.keys())
        for clave, texto in nombrados.items():
            escritos.setdefault(clave, texto)
    return tuple((escritos[c], n) for c, n in sorted(veces.items(), key=lambda v: (-v[1], v[0])))


def _separar(texto: str) -> list[str]:
    """Lo nombrado en una celda, sin lo que parezca un dato de una persona (correo, cédula, teléfono)."""
    partes = (junto(p).strip(" .-") for p in texto.translate(_SEPARAN).split(";"))
    return [p for p in partes if llave(p) and "@" not in p and sum(c.isdigit() for c in p) < _DIGITOS_DE_UNA_PERSONA]
