"""Los cuadros del Resumen de los que leen las gráficas."""

from xlsxwriter.worksheet import Worksheet

from pipeline.calculo.resultado import Resultado
from pipeline.estilo import ZONAS
from pipeline.salidas._excel import Formula, Libro
from pipeline.salidas.tablero.cifras import contar_estado
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.renglones import poner_encabezado, poner_renglon
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ESTADOS

_LARGO = 90  # Más no cabe junto a una barra; el nombre entero está en el cuadro de arriba.
_DE_ESTADO = ("texto", "entero", "porcentaje")
_DE_ZONA = ("texto", "porcentaje_o_nada", "porcentaje_o_nada", "porcentaje_o_nada", "no_aplica_o_nada")


def poner_estados(libro: Libro, hoja: Worksheet, resultado: Resultado, actividades: Fuente, fila: int) -> int:
    """Cuántas actividades hay en cada estado; devuelve la fila del total, desde 0."""
    poner_encabezado(libro, hoja, fila, ("Estado", "Actividades", "% del total"))
    total = resultado.total
    primera, ultima = fila + 1, fila + len(ESTADOS)
    for i, estado in enumerate(ESTADOS, start=primera):
        cuenta = contar_estado(actividades, (), estado, total)
        parte = _parte(i, ultima + 1, total.estados.get(estado, 0), total.actividades)
        poner_renglon(libro, hoja, i, (estado, cuenta, parte), _DE_ESTADO)
    suma = Formula(f"=SUM(B{primera + 1}:B{ultima + 1})", total.actividades)
    parte = _parte(ultima + 1, ultima + 1, total.actividades, total.actividades)
    poner_renglon(libro, hoja, ultima + 1, ("Total", suma, parte), _DE_ESTADO, "total_")
    return ultima + 1


def _parte(fila: int, fila_total: int, cuenta: int, total: int) -> Formula:
    return Formula(f'=IF(B{fila_total + 1}>0,B{fila + 1}/B{fila_total + 1},"")', cuenta / total if total else None)


def poner_zonas(libro: Libro, hoja: Worksheet, resultado: Resultado, origen: int, fila: int) -> int:
    """El cumplimiento de cada componente en la columna de su zona; `origen` es la fila del primero, desde 0."""
    poner_encabezado(libro, hoja, fila, ("Datos de la gráfica de cumplimiento", *(z.rotulo for z in ZONAS.values())))
    for i, r in enumerate(resultado.por("componente")):
        fila += 1
        zonas = [_en_su_zona(origen + i + 1, r, zona) for zona in ZONAS]
        poner_renglon(libro, hoja, fila, (_rotulo(origen + i + 1, r.nombre), *zonas), _DE_ZONA)
    return fila


def _rotulo(fila: int, nombre: str) -> Formula:
    expresion = f'=IF(LEN(A{fila})>{_LARGO},LEFT(A{fila},{_LARGO - 1})&"…",A{fila})'
    return Formula(expresion, nombre if len(nombre) <= _LARGO else nombre[: _LARGO - 1] + "…")


def _en_su_zona(fila: int, r: Resumen, zona: str) -> Formula:
    # El cero de las demás zonas no se rotula; el de la propia sí: por eso es un millonésimo.
    cifra = "1E-6" if zona == "No aplica" else f"MAX(E{fila},1E-6)"
    valor = max(r.cumplimiento or 0.0, 1e-6) if r.zona == zona else 0
    return Formula(f'=IF(F{fila}="{ZONAS[zona].rotulo}",{cifra},0)', valor)
