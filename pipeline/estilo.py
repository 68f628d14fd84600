"""La única voz de colores, letras y formatos: libros, gráficas, Word y páginas la leen de aquí."""

from dataclasses import dataclass

AZUL, BLANCO, TEXTO, BANDA, PROGRAMADO, GRIS = "#1F4E79", "#FFFFFF", "#1F1F1F", "#F3F6F9", "#9DB4C8", "#6B7280"
BORDE = "#C9D3DC"
Color = tuple[str, str]
"""El fondo de una celda y la tinta con que se escribe en él."""
LETRA_LIBRO, TAMANO_LIBRO = "Calibri", 11
LETRA_GRAFICA = "DejaVu Sans"

# Con lo que se pinta la celda de un hallazgo en el libro que se devuelve, por gravedad. Claros: la letra es de quien lo
# hizo. Ninguno es de la paleta de Excel: al volver el libro, la lectura los reconoce y no los toma por marcas.
MARCADO = {"GRAVE": "#F7B2A8", "ERROR": "#FFDD7A", "AVISO": "#DCC8F4"}
# Los mismos tonos, oscuros, para la celda de letra clara: un título en blanco sobre violeta pálido no se leería.
MARCADO_OSCURO = {"GRAVE": "#9C2B23", "ERROR": "#7A5300", "AVISO": "#5E3A8C"}

FORMATO_PORCENTAJE, FORMATO_NUMERO, FORMATO_FECHA = "0.0%", "#,##0", "dd/mm/yyyy"


@dataclass(frozen=True, slots=True)
class Zona:
    """Una zona del semáforo: siempre símbolo, palabra y color juntos."""

    palabra: str
    simbolo: str
    fondo: str
    tinta: str

    @property
    def rotulo(self) -> str:
        """`● Alta`."""
        return f"{self.simbolo} {self.palabra}"

    @property
    def color(self) -> Color:
        """El fondo y la tinta."""
        return self.fondo, self.tinta


ZONAS = {
    "Alta": Zona("Alta", "●", "#00796B", BLANCO),
    "Media": Zona("Media", "▲", "#F2B705", TEXTO),
    "Baja": Zona("Baja", "■", "#B3261E", BLANCO),
    "No aplica": Zona("No aplica", "–", GRIS, BLANCO),
}

# Colores por estado; los de «sin dato» van además rayados en las gráficas.
ESTADOS_COLOR = {
    "Cumplida": "#00796B",
    "Cumplida fuera de término": "#5B8DB8",
    "En término": "#7FC8BE",
    "En ejecución": "#9DB4C8",
    "Por iniciar": "#DDE3E8",
    "Atrasada": "#F2B705",
    "Incumplida": "#B3261E",
    "Sin reporte": GRIS,
}
ESTADOS_RAYADOS = frozenset({"Sin reporte"})

# De menos a más, en un mapa de calor: fondo y tinta. Solo cambia la claridad, así que en gris se lee igual.
SECUENCIA = (
    ("#E4ECF3", TEXTO),
    ("#BDD0E0", TEXTO),
    ("#8DAECB", TEXTO),
    ("#3F6F9E", BLANCO),
    ("#17406A", BLANCO),
)

# Lo que opina quien responde una encuesta, de lo peor a lo mejor: fondo y tinta. El azul verdoso y el rojo ladrillo los
# distingue quien confunde rojo y verde, y en gris los separa el lado de la barra en que están.
OPINIONES_COLOR = {
    "muy desfavorable": ("#B3261E", BLANCO),
    "desfavorable": ("#E59F7F", TEXTO),
    "neutral": ("#E6EAEE", TEXTO),
    "favorable": ("#74C2B7", TEXTO),
    "muy favorable": ("#00796B", BLANCO),
}


# Los cinco niveles del autodiagnóstico, del más bajo al más alto: fondo y tinta. No son las zonas del semáforo.
NIVELES_COLOR = (
    ("#B3261E", BLANCO),
    ("#E07B39", TEXTO),
    ("#F5D04C", TEXTO),
    ("#9CCB86", TEXTO),
    ("#1B6E3C", BLANCO),
)


@dataclass(frozen=True, slots=True)
class Tramo:
    """Un pedazo de una barra apilada; el que es falta de dato va rayado."""

    palabra: str
    fondo: str
    tinta: str
    rayado: bool = False

    @property
    def color(self) -> Color:
        """El fondo y la tinta."""
        return self.fondo, self.tinta


# Lo que tiene cada dependencia, de lo que debe a lo que no: dos tramos vecinos se distinguen también en gris.
TRAMOS = (
    Tramo("Sin reporte", BLANCO, TEXTO, rayado=True),
    Tramo("Incumplida", "#B3261E", BLANCO),
    Tramo("Atrasada", "#F2B705", TEXTO),
    Tramo("Cumplida o en término", "#3F9E92", TEXTO),
    Tramo("Aún no vence", "#DDE3E8", TEXTO),
)

# Los compromisos con la ciudadanía, de lo que se debe a lo que no: cada uno con su símbolo.
TRAMOS_DE_COMPROMISOS = (
    Tramo("■ Vencido", "#B3261E", BLANCO),
    Tramo("○ Sin iniciar", BLANCO, TEXTO),
    Tramo("▲ En ejecución", "#F2B705", TEXTO),
    Tramo("◆ Reprogramado", "#9DB4C8", TEXTO),
    Tramo("◐ Cumplido parcialmente", "#BFE3DC", TEXTO),
    Tramo("● Cumplido", "#3F9E92", TEXTO),
    Tramo("– No viable", "#DDE3E8", TEXTO),
)


# Destino de cada celda en el mapa: fondo y tinta. Lo que quedó sin dueño es lo único en rojo.
DESTINOS_COLOR = {
    "valor de una tabla": ("#CFE8E4", TEXTO),
    "título": ("#9DB4C8", TEXTO),
    "encabezado": (AZUL, BLANCO),
    "remendada": ("#F2B705", TEXTO),
    "ruido": ("#DDE3E8", TEXTO),
    "hallazgo": ("#B3261E", BLANCO),
    "marca de color": ("#00796B", BLANCO),
}
