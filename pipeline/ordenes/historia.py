"""`historia`: qué cortes se han guardado, y todas sus tablas en CSV para quien las pida."""

from collections.abc import Iterable
from pathlib import Path

from pipeline.base.agrupar import agrupar
from pipeline.base.espanol import fecha
from pipeline.base.texto import contar
from pipeline.entradas import REGISTRO
from pipeline.estado_de_salida import HECHO, NADA_QUE_USAR, MalPedido
from pipeline.registro.historia.archivo import leer_historia
from pipeline.registro.historia.exportar import exportar_historia
from pipeline.registro.historia.filas_propias import CorridaGuardada
from pipeline.registro.historia.leer import leer_corridas


class HistoriaMalPedida(MalPedido):
    """La carpeta donde se pide exportar no sirve; el mensaje dice qué hacer."""


def contar_historia(entradas: Path, exportar: Path | None) -> tuple[int, str]:
    """El estado de salida y lo que hay que decir; con `exportar`, escribe además las tablas en esa carpeta.

    HistoriaMalPedida si la carpeta ya tiene algo o está dentro de las entradas.
    """
    historia = leer_historia(entradas / REGISTRO)
    avisos = [str(h) for h in historia.hallazgos]
    corridas = leer_corridas(historia.datos) if historia.datos else []
    if not corridas:
        vacia = "Todavía no se ha guardado ningún corte. Qué hacer: ejecute make (o rendicion generar)."
        return NADA_QUE_USAR, "\n".join([*avisos, vacia])
    renglones = [*avisos, *_por_corte(corridas)]
    if exportar:
        _exigir_vacia(exportar, entradas)
        exportar.mkdir(parents=True, exist_ok=True)
        escritas = exportar_historia(historia.datos, exportar)
        renglones.append(f"Se escribieron {contar(len(escritas), 'tabla')} en {exportar}")
    return HECHO, "\n".join(renglones)


def _por_corte(corridas: Iterable[CorridaGuardada]) -> list[str]:
    por_corte = agrupar(sorted(corridas, key=lambda c: (c.corte, c.id)), lambda corrida: fecha(corrida.corte))
    return [
        f"Corte del {corte}: {contar(len(suyas), 'versión guardada')}; vale la del {fecha(vale.hoy)} "
        f"(programa {vale.version})."
        for corte, suyas in por_corte.items()
        for vale in suyas
        if vale.vigente
    ]


def _exigir_vacia(carpeta: Path, entradas: Path) -> None:
    if carpeta.resolve().is_relative_to(entradas.resolve()):
        raise HistoriaMalPedida(
            "Lo que está dentro de las entradas se lee como un archivo más. Qué hacer: diga otra carpeta."
        )
    if carpeta.exists() and (not carpeta.is_dir() or any(carpeta.iterdir())):
        raise HistoriaMalPedida(
            f"«{carpeta}» ya tiene algo, y exportar no reemplaza nada. Qué hacer: diga una carpeta nueva."
        )
