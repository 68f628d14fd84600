"""`comparar`: qué cambió de un corte a otro, o de un libro del plan a otro."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo
from pipeline.base.texto import llave
from pipeline.calculo.comparacion import Foto, comparar, foto_de
from pipeline.calculo.comparacion.foto import nombrar
from pipeline.calculo.plazos import cortes_de
from pipeline.calculo.resultado import Corte
from pipeline.cruces.identidad import Identidades, asignar_codigos
from pipeline.declarado import Declarado, leer_declarado
from pipeline.entidad import Entidad
from pipeline.entradas import REGISTRO, listar_entradas
from pipeline.estado_de_salida import MalPedido
from pipeline.flujo import hacer_resultado
from pipeline.lectura_de_entradas import leer_entradas
from pipeline.ordenes.corrida import AlTerminar
from pipeline.registro.historia.leer import leer_foto
from pipeline.registro.memoria import leer_memoria
from pipeline.tablas.cambios import Comparacion


class ComparacionMalPedida(MalPedido):
    """Lo que se pidió no se puede comparar; el mensaje dice qué hacer."""


@dataclass(frozen=True, slots=True)
class Comparada:
    """Una comparación hecha: dónde quedó y lo que hay que decir de la historia."""

    comparacion: Comparacion
    libro: Path
    hallazgos: Sequence[Hallazgo] = ()
    conservados: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class _Membrete:
    entidad: Entidad
    corte: Corte


def comparar_dos(
    entradas: Path, salidas: Path, uno: str, otro: str, hoy: date, al_terminar: AlTerminar | None = None
) -> Comparada:
    """Compara dos cortes (AAAA-MM-DD) o dos libros y escribe `salidas/comparacion_<uno>_<otro>/`.

    Los cortes se comparan del más viejo al más nuevo, en cualquier orden que se pidan.
    ComparacionMalPedida o CorteDesconocido si no hay con qué; NoSePuedeEscribir si no se pudo escribir.
    """
    declarado = leer_declarado(entradas)
    entidad = declarado.entidad
    dias = [_leer_dia(pedido) for pedido in (uno, otro)]
    if dias[0] and dias[1]:
        antes, despues = sorted((dias[0], dias[1]))
        comparacion, hallazgos = _de_cortes(declarado, entradas, antes, despues, hoy, al_terminar)
        nombres, corte = [antes.isoformat(), despues.isoformat()], despues
    else:
        comparacion, hallazgos = _de_libros(entidad, entradas, (uno, otro)), []
        nombres, corte = [_corto(Path(pedido).stem) for pedido in (uno, otro)], hoy
    nombre = "_".join(["comparacion", *nombres])
    conservados = _escribir(comparacion, entidad, corte, salidas, nombre)
    return Comparada(comparacion, salidas / nombre / f"{nombre}.xlsx", hallazgos, conservados)


def _de_cortes(
    declarado: Declarado, entradas: Path, antes: date, despues: date, hoy: date, al_terminar: AlTerminar | None
) -> tuple[Comparacion, list[Hallazgo]]:
    """De la historia si está; lo que falte, como sale hoy de las entradas."""
    if antes == despues:
        raise ComparacionMalPedida(f"Pidió comparar el {nombrar(antes)} consigo mismo. Qué hacer: diga dos cortes.")
    memoria = leer_memoria(entradas / REGISTRO)
    datos = memoria.historia.datos
    fotos = {dia: foto for dia in (antes, despues) if datos and (foto := leer_foto(datos, dia))}
    for dia in [dia for dia in (antes, despues) if dia not in fotos]:
        resultado = hacer_resultado(declarado, entradas, dia, hoy, memoria, al_terminar)
        if not resultado.actividades:
            raise ComparacionMalPedida(
                f"Del {nombrar(dia)} no hay nada guardado, y en «{entradas}» no hay un plan con qué calcularlo. "
                "Qué hacer: ponga allí los libros de ese corte, o compare otro (rendicion historia dice cuáles hay)."
            )
        fotos[dia] = foto_de(resultado, dia)
    return comparar(fotos[antes], fotos[despues]), memoria.historia.hallazgos


def _de_libros(entidad: Entidad, entradas: Path, pedidos: tuple[str, str]) -> Comparacion:
    """Dos libros del plan, como los lee el programa."""
    rutas = [_buscar(pedido, entradas) for pedido in pedidos]
    leidos = leer_entradas([(ruta, ruta.name) for ruta in rutas], entidad)
    fotos = []
    for leido in leidos:
        actividades = [a for plan in leido.planes for a in plan.actividades]
        if not actividades:
            raise ComparacionMalPedida(
                f"En «{leido.archivo}» no se encontró un plan. Qué hacer: compare dos libros que lo tengan."
            )
        asignar_codigos(actividades, Identidades())
        fotos.append(Foto(leido.archivo, tuple(actividades), de_donde="el libro"))
    return comparar(*fotos)


def _buscar(pedido: str, entradas: Path) -> Path:
    de_las_entradas = [ruta for ruta, nombre in listar_entradas(entradas) if pedido in (nombre, ruta.name)]
    for ruta in (Path(pedido), *de_las_entradas):
        if ruta.is_file():
            return ruta
    raise ComparacionMalPedida(
        f"«{pedido}» no es un corte (AAAA-MM-DD) ni un archivo que exista. Qué hacer: diga dos cortes, por ejemplo "
        "rendicion comparar 2026-04-30 2026-08-31, o dos libros del plan."
    )


def _leer_dia(pedido: str) -> date | None:
    try:
        return date.fromisoformat(pedido)
    except ValueError:
        return None


def _corto(nombre: str) -> str:
    return re.sub(r"\s+", "_", llave(nombre))[:40].strip("_") or "libro"


def _escribir(comparacion: Comparacion, entidad: Entidad, dia: date, salidas: Path, nombre: str) -> list[str]:
    from pipeline.salidas.comparacion import escribir_comparacion
    from pipeline.salidas.datos.tabla_csv import escribir_tabla
    from pipeline.salidas.entrega import entregar
    from pipeline.salidas.manifiesto import escribir_manifiesto
    from pipeline.tablas.cambios import CAMBIOS

    corte = next((c for c in cortes_de(entidad) if c.fecha == dia), Corte(dia, fecha(dia), dia))
    with entregar(salidas, nombre) as obra:
        escribir_comparacion(comparacion, _Membrete(entidad, corte), obra.carpeta / f"{nombre}.xlsx")
        escribir_tabla(obra.carpeta / f"{nombre}.csv", CAMBIOS, comparacion.cambios)
        escribir_manifiesto(obra.carpeta, {}, {"antes": comparacion.antes, "despues": comparacion.despues})
    return obra.conservados
