"""La forma al azar de un plan inventado: cómo agrupa, qué columnas trae, cómo titula y con qué ruido."""

import unicodedata
from dataclasses import dataclass
from random import Random

from tests.disposiciones.adversario.ruido import TITULOS_DE_PLAN, elegir_membretes, elegir_pies
from tests.disposiciones.adversario.tiempos import EstiloDeTiempo, elegir_tiempo

GRUPOS = ("combinada", "repetida", "primera", "banda", "banda suelta", "dos bandas", "banda y columna", "hoja", "título", "numerada",
          "romana", "lado a lado", "columna numerada", "ninguna")  # fmt: skip
NUMERALES = (
    "columna",
    "columna",
    "texto",
    "texto punto",
    "texto paréntesis",
    "texto guion",
    "pegada",
    "consecutivo",
    "ninguno",
)

TITULOS = {
    "componente": ("Componente", "COMPONENTE", "Componente PAAC", "Componentes", "Línea estratégica", "Eje"),
    "subcomponente": ("Subcomponente", "Subcomponente / proceso", "SUBCOMPONENTE", "Elemento"),
    "numeral": ("No.", "N°", "#", "Ítem", "Numeral", "No. Actividad", "ID", "Cód."),
    "actividad": ("Actividad", "Actividades", "ACTIVIDADES PROGRAMADAS", "Acción", "Actividades a realizar", "¿Qué?", "Descripción de la actividad",
                  "* ACTIVIDAD *", "ACTIVIDADES:", "ACTIVDAD", "Actividad (describa en infinitivo qué se va a hacer, con verbo y objeto, sin abreviaturas ni siglas)",
                  "ACTIVIDAD\\nDescriba qué se va a hacer", "2. Actividad"),
    "meta": ("Meta o producto", "META/PRODUCTO", "Meta", "Producto", "Entregable", "Meta / Producto (cantidad)", "META: indique la cantidad"),
    "indicador": ("Indicador", "INDICADORES", "Nombre del indicador", "Fórmula del indicador"),
    "responsable": ("Responsable", "RESPONSABLES", "Dependencia responsable", "Responsable(s)", "¿Quién?", "Área responsable", "RESPOSABLE", "Líder", "Responsable 1"),
    "apoyo": ("Apoyo", "Áreas de apoyo", "Corresponsable"),
    "otro": ("Recursos", "Observaciones", "Presupuesto", "Lugar", "Comentario interno", "Grupo de valor"),
    "avance": ("% de avance", "Avance", "Evidencia", "Estado", "Seguimiento Control Interno"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Forma:
    """Todo lo que se decide al azar de una hoja, antes de dibujarla."""

    grupo: str
    numeral: str
    tiempo: EstiloDeTiempo
    columnas: tuple[str, ...]
    titulos: dict[str, str]
    filas_de_titulo: int
    titulo: str
    membretes: tuple[tuple[str, ...], ...]
    pies: tuple[tuple[str, ...], ...]
    corrida: tuple[int, int]
    repite: bool
    """El encabezado se repite cada cuatro actividades, con su membrete si hay."""
    blancas: float
    subtotales: bool
    columna_blanca: int
    fechas_en_filas: bool
    anchas: tuple[str, ...]
    """Columnas cuyas celdas se combinan con otra a su derecha."""
    numeradas: bool
    partidas: bool
    """Algunas actividades siguen en el renglón de abajo."""
    sin_combinar: bool

    @property
    def de_un_bloque(self) -> bool:
        """Las combinaciones del grupo no dejan meter renglones en medio."""
        return self.grupo in ("combinada", "columna numerada")


def elegir_forma(azar: Random) -> Forma:
    """Una forma al azar; las combinaciones que nadie podría leer no se proponen."""
    grupo, numeral, tiempo = azar.choice(GRUPOS), azar.choice(NUMERALES), elegir_tiempo(azar)
    columnas = ["actividad", "responsable", "tiempo"]
    probables = (("meta", 0.85), ("indicador", 0.5), ("otro", 0.3), ("apoyo", 0.15))
    columnas += [c for c, probable in probables if azar.random() < probable]
    azar.shuffle(columnas)
    if azar.random() < 0.7:
        columnas.sort(key=("actividad", "meta", "indicador", "responsable", "apoyo", "tiempo", "otro").index)
    columnas += ["avance"] if azar.random() < 0.2 else []
    if numeral in ("columna", "consecutivo"):
        columnas.insert(columnas.index("actividad"), "numeral")
    if grupo in ("combinada", "repetida", "primera", "columna numerada"):
        columnas = ["componente", *(["subcomponente"] if azar.random() < 0.6 else []), *columnas]
    elif grupo == "banda y columna":
        columnas = ["subcomponente", *columnas]
    return Forma(
        grupo, numeral, tiempo, tuple(columnas), {c: _escribir(azar, azar.choice(t)) for c, t in TITULOS.items()},
        azar.choice((1, 1, 2, 3)), azar.choice(TITULOS_DE_PLAN), elegir_membretes(azar), elegir_pies(azar),
        (azar.choice((0, 0, 1, 3, 40)), azar.choice((0, 0, 0, 1, 3))), azar.random() < 0.2, azar.choice((0, 0, 0.2)),
        azar.random() < 0.15, azar.choice((-1, -1, -1, 1, 2, 3)), tiempo.nombre == "frase" and azar.random() < 0.2,
        tuple(c for c in ("actividad", "responsable", "meta") if azar.random() < 0.08), azar.random() < 0.1,
        azar.random() < 0.1, azar.random() < 0.15,
    )  # fmt: skip


def _escribir(azar: Random, titulo: str) -> str:
    """El título con una decoración que no cambia lo que dice."""
    return azar.choice((str, str, str.upper, sin_tildes, lambda t: f" {t}  ", lambda t: t.replace(" ", "\\n", 1)))(
        titulo
    ).replace("\\N", "\\n")


def sin_tildes(texto: str) -> str:
    """El texto sin sus tildes ni la virgulilla de la ñ."""
    return "".join(c for c in unicodedata.normalize("NFD", texto) if not unicodedata.combining(c))
