"""Qué nombre conocido le iría a un título que no se conoce: por cómo se escribe y por lo que hay debajo."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from pipeline.lectura.columna import Columna
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.encaje import campos_con_puntos, clase_de, puntos
from pipeline.lectura.hoja import Celda
from pipeline.lectura.subtitulos import PROGRAMADO
from pipeline.lectura.titulos import Titulos
from pipeline.vocabulario import cargar, singular

PARECIDO, MUY_PARECIDO = 70.0, 85.0
CON_PALABRAS_DE_MAS = 90.0
MAYORIA = 0.7
MUESTRA = 50
NO_ALIMENTA = "otro"
CON_CLASE = campos_con_puntos() - {"numeral"} | {NO_ALIMENTA}
_UNA_SOLA = frozenset(
    {"actividad", "numeral", "codigo", "fecha_inicio", "fecha_fin", "cantidad", "porcentaje", "estado", "componente"}
)
_DE_LO_HECHO = frozenset({"cantidad", "porcentaje", "estado", "descripcion"})
_POR_LO_QUE_TRAE: dict[str, dict[str, tuple[str, ...]]] = {
    "plan": {"fecha": ("fecha",), "dependencia": ("responsable", "apoyo")},
    "avance": {"fecha": ("fecha_ejecucion",), "dependencia": ("dependencia",)},
}
_QUE_TRAE = {"fecha": "trae fechas", "dependencia": "trae dependencias del catálogo"}


@dataclass(frozen=True, slots=True)
class Sugerencia:
    """El nombre conocido y por qué; `NO_ALIMENTA` con `porque` vacío si ninguno parece."""

    conocido: str = NO_ALIMENTA
    porque: str = ""


def sugerir_titulo(
    titulo: str, celdas: Sequence[Celda], campos: frozenset[str], titulos: Titulos, vigencia: int, catalogo: Catalogo
) -> Sugerencia:
    """La mejor propuesta para una columna; `campos` son los que la tabla ya tiene."""
    muestra = celdas[:MUESTRA]
    clases = [clase_de(c, vigencia, catalogo) for c in muestra]
    for parecido, forma in _parecidas(singular(titulo), titulos):
        campo = titulos.campos[forma]
        encaja = sum(puntos(Columna(0, campo), k, c) for k, c in zip(clases, muestra, strict=True)) / len(clases)
        if campo in campos & _UNA_SOLA or (campo in _DE_LO_HECHO and PROGRAMADO.search(singular(titulo))):
            continue
        if encaja >= 0.5 or (encaja >= 0 and parecido >= MUY_PARECIDO):
            return Sugerencia(campo, f"se parece a «{_escrita(forma, titulos.clase)}», {parecido:.0f} de 100")
    clase, veces = Counter(clases).most_common(1)[0]
    libres = [c for c in _POR_LO_QUE_TRAE[titulos.clase].get(clase, ()) if c not in campos]
    return Sugerencia(libres[0], _QUE_TRAE[clase]) if libres and veces >= MAYORIA * len(clases) else Sugerencia()


def _parecidas(clave: str, titulos: Titulos) -> list[tuple[float, str]]:
    """Las formas conocidas que se parecen al título o están dentro de él, de la más parecida a la menos."""
    palabras = clave.split()
    candidatas = []
    for forma, campo in titulos.campos.items():
        parecido = max(fuzz.ratio(clave, forma), fuzz.token_sort_ratio(clave, forma))
        suyas = forma.split()
        dentro = len(forma) > 3 and suyas[0] == palabras[0] and set(suyas) <= set(palabras) and campo in CON_CLASE
        nota = max(parecido, CON_PALABRAS_DE_MAS if dentro else 0.0)
        if nota >= PARECIDO:
            candidatas.append((nota, parecido, forma))
    return [(nota, forma) for nota, _, forma in sorted(candidatas, reverse=True)]


def _escrita(forma: str, clase: str) -> str:
    """Una forma del vocabulario como está escrita en él; las de la entidad, como se comparan."""
    return next((t for textos in cargar(f"titulos_{clase}").values() for t in textos if singular(t) == forma), forma)
