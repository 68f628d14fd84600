"""La línea recta: de las entradas al resultado y del resultado a las salidas. Se lee primero."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.cobertura import buscar_vacios
from pipeline.calculo.compromisos import con_compromisos
from pipeline.calculo.corrida import actividades_por_corte, calcular
from pipeline.calculo.corte_declarado import corregir_cortes
from pipeline.calculo.encuestas import reunir_encuestas
from pipeline.calculo.listados import buscar_faltas_de_listados, reunir_listados
from pipeline.calculo.plazos import corte_de_la_corrida, cortes_de
from pipeline.calculo.posteriores import esperar_su_corte
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.versiones import actividades_en_vigor
from pipeline.cruces.avances import unir
from pipeline.cruces.identidad import Identidades, asignar_codigos
from pipeline.cruces.preguntas import recordar, vigentes
from pipeline.cruces.versiones_anteriores import unir_con_anteriores
from pipeline.decisiones_sin_efecto import anotar_decisiones
from pipeline.declarado import Declarado
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.donde_se_declara import decir_donde
from pipeline.entidad import Entidad
from pipeline.entradas import listar_entradas
from pipeline.lectura.correcciones import repartir_correcciones
from pipeline.lectura.dependencias import hacer_catalogo
from pipeline.lectura_de_entradas import leer_entradas, veredicto
from pipeline.registro.anotaciones import recordar_anotaciones
from pipeline.registro.compromisos import recordar_compromisos
from pipeline.registro.historia.en_la_corrida import con_cambios
from pipeline.registro.lo_escrito import CONSERVADO
from pipeline.registro.mejoras import con_mejoras_abiertas
from pipeline.registro.memoria import Memoria
from pipeline.registro.opiniones_de_la_corrida import reunir_opiniones
from pipeline.registro.razones import recordar_razones
from pipeline.registro.recoger import Recogido
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from pipeline.tablas.listados import COMPROMISOS
from pipeline.vocabulario_sin_uso import anotar_sin_uso


def hacer_resultado(
    declarado: Declarado,
    entradas: Path,
    pedido: date | None,
    hoy: date,
    memoria: Memoria,
    al_terminar: Callable[[str], None] | None = None,
    recogido: Recogido | None = None,
) -> Resultado:
    """Lee las entradas y calcula al corte; completa `memoria` con lo que hay que recordar.

    `recogido`: lo que alguien escribió en los libros de las salidas; se lee como si estuviera en las entradas.

    CorteDesconocido si el corte pedido no es del calendario de la entidad.
    """
    entidad = declarado.entidad
    corte = corte_de_la_corrida(entidad, pedido, hoy)
    archivos = [a for a in listar_entradas(entradas) if a[1] != entidad.logo.replace("\\", "/")]
    correcciones, sin_usar = repartir_correcciones(declarado.correcciones, [nombre for _, nombre in archivos])
    leidos = leer_entradas(archivos, entidad, al_terminar=al_terminar, correcciones=correcciones)
    recogido = recogido or Recogido()
    previos = [*declarado.hallazgos, *memoria.hallazgos, *recogido.hallazgos, *sin_usar]
    resultado = calcular_resultado([*recogido.archivos, *leidos], entidad, corte.fecha, hoy, memoria, previos)
    dichos = decir_donde(resultado.hallazgos, declarado.libro, declarado.hay_toml)
    return replace(resultado, hallazgos=tuple(dichos))


def calcular_resultado(
    leidos: Sequence[ArchivoInterpretado],
    entidad: Entidad,
    dia: date,
    hoy: date,
    memoria: Memoria,
    previos: Sequence[Hallazgo] = (),
) -> Resultado:
    """Elige los planes que rigen, identifica las actividades, une lo reportado y lo opinado, y calcula."""
    cortes = cortes_de(entidad)
    corte = next(c for c in cortes if c.fecha == dia)
    planes = [plan for leido in leidos for plan in leido.planes]
    avances = [avance for leido in leidos for avance in leido.avances]
    hallazgos = [*previos, *anotar_decisiones(entidad), *(h for leido in leidos for h in leido.hallazgos)]
    hallazgos += anotar_sin_uso(entidad, leidos)

    en_vigor = actividades_en_vigor(planes, entidad, corte.fecha)
    por_corte = actividades_por_corte(planes, entidad, corte, cortes)
    hallazgos += en_vigor.hallazgos
    hallazgos += _identificar(en_vigor.filas, por_corte, memoria.identidades)

    hallazgos += corregir_cortes(avances, cortes)
    for recien in (False, True):  # lo que se escribió en las salidas es lo más reciente
        suyas = [d for leido in leidos if (leido.papel == CONSERVADO) == recien for d in leido.decisiones]
        hallazgos += recordar(memoria.decisiones, suyas, hoy, recien)
    anteriores = [suyas for fecha, suyas in por_corte.items() if fecha < corte.fecha]
    al_unir = _unir(avances, en_vigor.filas, anteriores, entidad, memoria)
    hallazgos += esperar_su_corte(avances, al_unir, cortes, corte, entidad.vigencia)

    opiniones = reunir_opiniones(leidos, memoria, {**por_corte, corte.fecha: en_vigor.filas}, cortes, corte, hoy)
    hallazgos += opiniones.hallazgos
    recordar_razones(memoria.razones, leidos, hoy)
    anotaciones = recordar_anotaciones(memoria.anotaciones, leidos, hoy)

    listados = reunir_listados(leidos)
    hallazgos += buscar_faltas_de_listados(listados, entidad, hoy)
    de_antes = recordar_compromisos(memoria.compromisos, listados.get(COMPROMISOS.nombre, ()), hoy)
    listados, desaparecidas = con_mejoras_abiertas(listados, memoria.mejoras, hoy)
    hallazgos += desaparecidas
    encuestas, abiertas, repetidas = reunir_encuestas(leidos)
    hallazgos += repetidas

    archivos = [veredicto(leido) for leido in leidos if leido.papel != CONSERVADO]
    resultado = calcular(
        en_vigor.filas, avances, entidad, corte, cortes, hoy, hallazgos, archivos, por_corte, opiniones.filas
    )
    resultado = replace(resultado, decisiones=tuple(memoria.decisiones), listados=listados, anotaciones=anotaciones)
    resultado = replace(resultado, encuestas=encuestas, abiertas=abiertas)
    resultado = replace(resultado, hallazgos=(*resultado.hallazgos, *buscar_vacios(resultado)))
    resultado = con_compromisos(resultado, de_antes)
    return con_cambios(resultado, planes, memoria)


def _identificar(
    actividades: Sequence[Actividad], por_corte: dict[date, tuple[Actividad, ...]], identidades: Identidades
) -> list[Hallazgo]:
    """Da código a las que rigen y a las que regían en cortes anteriores; los hallazgos, solo de las que rigen."""
    for previas in por_corte.values():
        asignar_codigos(previas, identidades)
    return asignar_codigos(actividades, identidades)


def _unir(
    avances: Sequence[Avance],
    actividades: Sequence[Actividad],
    anteriores: Sequence[Sequence[Actividad]],
    entidad: Entidad,
    memoria: Memoria,
) -> list[Hallazgo]:
    """Une cada reporte con su actividad: por lo decidido, por lo que dice y por cómo se llamaba antes."""
    colectivas = hacer_catalogo(entidad.dependencias).colectivas
    decididas = {clave: d for clave, d in vigentes(memoria.decisiones).items() if d.elegida}
    sueltos = unir(avances, actividades, colectivas, decididas)
    return unir_con_anteriores(avances, anteriores, sueltos)
