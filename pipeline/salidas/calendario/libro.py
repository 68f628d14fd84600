"""`calendario.xlsx`: los cortes con sus plazos, lo vencido, lo que vence pronto y los días que no cuentan."""

from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.calculo.pendientes import POR_VENCER, buscar_pendientes, por_dependencia, situacion
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import abrir_libro
from pipeline.salidas.calendario.hojas_de_dias import poner_cortes, poner_no_habiles
from pipeline.salidas.calendario.hojas_de_entregas import TARDE, poner_cuenta, poner_proximas, poner_vencidas


def escribir_libro(resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede escribir."""
    pendientes = buscar_pendientes(resultado)
    situaciones = {id(p): situacion(p, resultado) for p in pendientes}
    tarde = por_dependencia(p for p in pendientes if situaciones[id(p)] in TARDE)
    pronto = por_dependencia(p for p in pendientes if situaciones[id(p)] == POR_VENCER)
    titulo = f"Calendario del seguimiento, vigencia {resultado.entidad.vigencia}"
    with abrir_libro(ruta, "calendario", titulo, f"Al {fecha(resultado.hoy)}", resultado) as libro:
        poner_cortes(libro, resultado)
        poner_cuenta(libro, resultado, tarde, pronto, situaciones)
        poner_vencidas(libro, resultado, tarde, situaciones)
        poner_proximas(libro, resultado, pronto)
        poner_no_habiles(libro, resultado)
