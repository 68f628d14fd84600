"""`limpiar`: deja vacía la carpeta de salidas, sin perder nada de lo que alguien escribió en ella."""

from datetime import date
from pathlib import Path

from pipeline.base.texto import contar, enumerar
from pipeline.declarado import leer_declarado
from pipeline.entidad import Entidad, ErrorDeEntidad
from pipeline.entradas import REGISTRO
from pipeline.estado_de_salida import HECHO, NO_SE_PUEDE_ESCRIBIR
from pipeline.registro.buscar_cambiados import es_entrega
from pipeline.registro.carpeta import abrir_registro
from pipeline.registro.recoger import conservar_cambiados, hay_que_recoger, leer_pendientes
from pipeline.salidas.entrega.candado import NOMBRE, poner_candado
from pipeline.salidas.entrega.disco import quitar
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.entrega.reparar import es_apartada, reparar

SE_QUEDAN = frozenset({"leeme.md", NOMBRE})


def limpiar(entradas: Path, salidas: Path, hoy: date) -> tuple[int, str]:
    """Guarda en el registro lo que alguien cambió o puso en las entregas, y las borra; el estado y lo que se hizo.

    Lo guardado queda por leer: la próxima corrida lo recoge. NoSePuedeEscribir si algo no se puede guardar: entonces no
    se borra nada.
    """
    registro = entradas / REGISTRO
    if not salidas.is_dir():
        return HECHO, f"No hay nada que borrar en «{salidas}». {_se_respeta(registro)}"
    with poner_candado(salidas):
        with traducir(salidas):
            reparar(salidas)
        dichos = _guardar(registro, salidas, entradas, hoy) if hay_que_recoger(registro, salidas) else []
        cuantos = sum(1 for ruta in _que_borrar(salidas) for r in (ruta, *ruta.rglob("*")) if r.is_file())
        for ruta in _que_borrar(salidas):
            _borrar(ruta)
    quedan = [ruta.name for ruta in _que_borrar(salidas)]
    if quedan:
        dichos.append(
            f"No se pudo borrar {', '.join(quedan)}. Qué hacer: cierre en Excel lo que tenga abierto de ahí y repita."
        )
    if ajenos := _ajenos(salidas):
        dichos.append(f"No se borró, porque no lo hizo el programa: {enumerar(ajenos)}.")
    dichos.append(f"Se borró lo que había en «{salidas}» ({contar(cuantos, 'archivo')}). {_se_respeta(registro)}")
    return (NO_SE_PUEDE_ESCRIBIR if quedan else HECHO), "\n".join(dichos)


def _guardar(registro: Path, salidas: Path, entradas: Path, hoy: date) -> list[str]:
    with abrir_registro(registro):
        conservar_cambiados(registro, salidas, hoy)
        recogido = leer_pendientes(registro, _entidad(entradas), hoy)
    return [f"{h.origen.archivo}: {h.mensaje}" for h in recogido.hallazgos if h.nombre == "archivo_conservado"]


def _entidad(entradas: Path) -> Entidad:
    """La de la carpeta; si falta o tiene fallas, una en blanco: para borrar no hace falta entenderla."""
    try:
        return leer_declarado(entradas).entidad
    except (ErrorDeEntidad, OSError):
        return Entidad("", 0)


def _que_borrar(salidas: Path) -> list[Path]:
    """Las entregas, y lo que una corrida dejó a medias: lo demás puede ser de quien apuntó a otra carpeta."""
    return [r for r in sorted(salidas.iterdir()) if r.is_dir() and (es_entrega(r) or es_apartada(r))]


def _ajenos(salidas: Path) -> list[str]:
    quedan = sorted(salidas.iterdir())
    return [r.name for r in quedan if r.name.casefold() not in SE_QUEDAN and r not in _que_borrar(salidas)]


def _borrar(ruta: Path) -> None:
    if ruta.is_dir() and not ruta.is_symlink():
        quitar(ruta)
        return
    try:
        ruta.unlink()
    except PermissionError:  # se nombra al final, con lo que quedó
        return


def _se_respeta(registro: Path) -> str:
    return (
        f"Lo que el programa recuerda y lo que usted escribió («{registro}») no se toca; "
        "rendicion generar vuelve a hacer las salidas con eso."
    )
