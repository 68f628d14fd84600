"""Las tablas que solo existen en la historia: qué corrida fue, con qué archivos y de qué celdas."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import ENTERO, FECHA, SI_NO, Tabla, campo


@dataclass(frozen=True, slots=True)
class CorridaGuardada:
    """Una corrida. De cada corte hay una vigente: la última que dio algo distinto."""

    id: int = campo("Número de la corrida, desde 1", ENTERO)
    corte: date = campo("Corte que se calculó", FECHA)
    hoy: date = campo("Día en que se hizo", FECHA)
    version: str = campo("Versión del programa")
    huella_entradas: str = campo("SHA-256 de los archivos leídos y de lo que la entidad decide")
    huella: str = campo("SHA-256 de todas las filas: dos corridas con la misma dicen lo mismo")
    vigente: bool = campo("Es lo último que se sabe de ese corte", SI_NO)


@dataclass(frozen=True, slots=True)
class ArchivoGuardado:
    """Un archivo de las entradas, como estaba."""

    ruta: str = campo("Ruta dentro de las entradas")
    archivo: str = campo("Nombre")
    papel: str = campo("plan, avance, plan y avance, sin uso…")
    que_se_hizo: str = campo("Qué se hizo con él")
    sha256: str = campo("Su huella")
    actividades: int = campo("Actividades leídas", ENTERO)
    avances: int = campo("Avances leídos", ENTERO)
    celdas: int = campo("Celdas con contenido", ENTERO)
    celdas_reclamadas: int = campo("Celdas con dueño", ENTERO)


@dataclass(frozen=True, slots=True)
class Parametro:
    """Algo que la entidad decide y que pesa en las cifras."""

    nombre: str = campo("Parámetro, o archivo que lo trae")
    valor: str = campo("Su valor, o la huella del archivo")


@dataclass(frozen=True, slots=True)
class HallazgoContado:
    """Cuántas veces salió un hallazgo."""

    codigo: str = campo("Código del hallazgo")
    nombre: str = campo("Su nombre en el catálogo")
    gravedad: str = campo("AVISO, ERROR o GRAVE")
    cuantos: int = campo("Cuántas veces salió", ENTERO)


@dataclass(frozen=True, slots=True)
class CeldaGuardada:
    """De qué celda salió un dato."""

    tabla: str = campo("actividades, ejecutado (lo reportado que cuenta) o reportaron (quien envió un reporte)")
    llave: str = campo("Código de la actividad, o dependencia")
    dato: str = campo("Campo de la actividad, o dependencia que reporta")
    archivo: str = campo("Archivo")
    hoja: str = campo("Hoja")
    celda: str = campo("Celda")


CORRIDAS = Tabla("corridas", "una corrida del programa", ("id",), CorridaGuardada)
ARCHIVOS = Tabla("archivos", "un archivo de las entradas", ("ruta",), ArchivoGuardado)
PARAMETROS = Tabla("parametros", "algo que la entidad decide", ("nombre",), Parametro)
HALLAZGOS = Tabla("hallazgos", "un hallazgo y cuántas veces salió", ("codigo",), HallazgoContado)
CELDAS = Tabla("celdas", "la celda de donde salió un dato", ("tabla", "llave", "dato"), CeldaGuardada)
