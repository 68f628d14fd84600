"""Lo que la persona ve en la pantalla: el avance de la lectura y, al final, qué se leyó, qué falló y qué abrir."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from pipeline.base.espanol import fecha_larga, numero, porcentaje
from pipeline.base.hallazgo import Gravedad
from pipeline.base.texto import contar
from pipeline.calculo.resultado import Resultado
from pipeline.entradas import listar_entradas
from pipeline.ordenes.corrida import Corrida, contar_gravedades
from pipeline.ordenes.formatos import Formatos

PRIMERO = "00_empiece_aqui.html"
A_LA_VISTA = 8
CONSERVADOS = ("archivo_conservado", "lleno_en_salidas", "conservado_sin_leer", "memoria_danada")
_PAPELES = {
    "plan": "plan",
    "avance": "reporte de avance",
    "plan y avance": "plan con sus avances",
    "sin uso": "sin uso",
    "no se pudo leer": "sin leer",
    "formato en blanco": "formato en blanco",
    "salida propia": "libro del programa",
}


@contextmanager
def progreso(entradas: Path) -> Iterator[Callable[[str], None]]:
    """Una barra por archivo si hay terminal; sin ella, silencio."""
    total = len(listar_entradas(entradas))
    if not total or not sys.stderr.isatty():
        yield lambda nombre: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columnas = (
        TextColumn("Leyendo"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[archivo]}", markup=False),
    )
    with Progress(*columnas, console=Console(stderr=True), transient=True) as barra:
        tarea = barra.add_task("leer", total=total, archivo="")
        yield lambda nombre: barra.update(tarea, advance=1, archivo=nombre.rsplit("/", 1)[-1])


def decir_corrida(corrida: Corrida) -> None:
    """El final de `generar`."""
    r = corrida.resultado
    total = r.total
    click.echo(f"\n{r.entidad.nombre} · {r.corte.nombre} de {r.entidad.vigencia} (corte {fecha_larga(r.corte.fecha)})")
    _decir_lectura(r)
    click.echo(
        f"Cumplimiento: {porcentaje(total.cumplimiento)} ({total.cumplidas} de {total.aplican} actividades que "
        f"aplican al corte) · zona {total.zona}"
    )
    if r.nota_de_base:
        click.echo(f"{r.nota_de_base}; en las demás vale lo reportado.")
    _decir_hallazgos(r)
    click.echo(f"Se escribió: {corrida.carpeta}")
    _decir_conservados(corrida)
    if corrida.carpeta:
        click.echo(f"Abra primero: {corrida.carpeta / PRIMERO}")


def decir_revision(corrida: Corrida) -> None:
    """El final de `revisar`: «X actividades listas, Y avisos, Z errores, W graves»."""
    r = corrida.resultado
    _decir_lectura(r)
    cuenta = contar_gravedades(r)
    click.echo(
        f"{contar(len(r.actividades), 'actividad lista')}, {contar(cuenta[Gravedad.AVISO], 'aviso')}, "
        f"{contar(cuenta[Gravedad.ERROR], 'error')}, {contar(cuenta[Gravedad.GRAVE], 'grave')}"
    )
    _decir_graves(r)
    _decir_conservados(corrida)
    if corrida.carpeta:
        click.echo(f"Diagnóstico: {corrida.carpeta / 'hallazgos.xlsx'}")


def decir_formatos(formatos: Formatos) -> None:
    """El final de `formatos`: cuántos libros hay para enviar y qué actividades no son de nadie."""
    corrida, corte = formatos.corrida, formatos.corrida.resultado.corte
    click.echo(f"\n{corrida.resultado.entidad.nombre} · formatos de avance al {fecha_larga(corte.fecha)}")
    _decir_lectura(corrida.resultado)
    click.echo(f"Formatos escritos: {len(formatos.pedidas)}, en {corrida.carpeta}. Envíe a cada quien el suyo.")
    if formatos.sin_responsable:
        ultimo = list(formatos.pedidas)[-1]
        cuantas = contar(formatos.sin_responsable, "actividad")
        click.echo(f"  {cuantas} sin responsable conocido, en {ultimo}: escoja ahí quién reporta.")
    _decir_conservados(corrida)


def decir_nada(corrida: Corrida) -> None:
    """No hubo ningún plan que usar."""
    r = corrida.resultado
    _decir_lectura(r)
    _decir_hallazgos(r)
    _decir_conservados(corrida)
    click.echo(
        f"No se encontró ningún plan de {r.entidad.vigencia}: solo se escribió el diagnóstico, en {corrida.carpeta}. "
        "Qué hacer: ponga en la carpeta de entradas el libro del plan (con columnas «Actividad» y «Responsable») "
        "y vuelva a ejecutar.",
        err=True,
    )


def _decir_conservados(corrida: Corrida) -> None:
    """Lo que la persona había cambiado en las salidas: qué sigue ahí, qué se guardó entero y qué se tomó de ello."""
    if corrida.aviso:
        click.echo(f"Atención: {corrida.aviso}")
    for conservado in corrida.conservados:
        click.echo(f"  Se conservó lo que usted cambió: {conservado}")
    for hallazgo in corrida.resultado.hallazgos:
        if hallazgo.nombre in CONSERVADOS:
            click.echo(f"  {hallazgo.origen.archivo}: {hallazgo.mensaje}")


def _decir_lectura(r: Resultado) -> None:
    papeles: dict[str, int] = {}
    for archivo in r.archivos:
        papeles[archivo.papel] = papeles.get(archivo.papel, 0) + 1
    partes = ", ".join(contar(cuantos, _PAPELES.get(papel, papel)) for papel, cuantos in papeles.items()) or "ninguno"
    click.echo(f"Archivos encontrados: {len(r.archivos)} ({partes}).")
    click.echo(
        f"Rigen al corte {contar(r.total.actividades, 'actividad')}; se unieron {contar(len(r.avances), 'reporte')}."
    )
    celdas = sum(a.celdas for a in r.archivos)
    reclamadas = sum(a.celdas_reclamadas for a in r.archivos)
    if celdas:
        resto = celdas - reclamadas
        en_diagnostico = f"; las otras {numero(resto)} están en el diagnóstico" if resto else ""
        click.echo(
            f"Celdas con contenido: {numero(celdas)}; {porcentaje(reclamadas / celdas)} tienen su lugar en una tabla o "
            f"se reconocen{en_diagnostico}."
        )
        _decir_celdas_de_los_planes(r)


def _decir_celdas_de_los_planes(r: Resultado) -> None:
    """De cada archivo con plan, la parte de sus celdas que tiene dueño; primero los que menos."""
    planes = sorted((a for a in r.archivos if a.actividades and a.celdas), key=lambda a: a.celdas_reclamadas / a.celdas)
    for a in planes[:A_LA_VISTA]:
        click.echo(f"  {a.archivo}: {porcentaje(a.celdas_reclamadas / a.celdas)} de sus {numero(a.celdas)} celdas.")
    if len(planes) > A_LA_VISTA:
        click.echo(f"  … y {contar(len(planes) - A_LA_VISTA, 'plan')} más en hallazgos.xlsx.")
    if any(a.celdas_reclamadas < a.celdas for a in planes):
        click.echo("  Qué no se usó de uno: make celdas ARCHIVO=… (o rendicion revisar --celdas ARCHIVO)")


def _decir_hallazgos(r: Resultado) -> None:
    cuenta = contar_gravedades(r)
    click.echo(
        f"Diagnóstico: {contar(cuenta[Gravedad.GRAVE], 'grave')}, {contar(cuenta[Gravedad.ERROR], 'error')}, "
        f"{contar(cuenta[Gravedad.AVISO], 'aviso')}."
    )
    _decir_graves(r)


def _decir_graves(r: Resultado) -> None:
    graves = [h for h in r.hallazgos if h.gravedad is Gravedad.GRAVE]
    graves.sort(key=lambda h: not h.nombre.startswith("correccion_"))  # lo que la entidad decidió y no se pudo hacer
    for hallazgo in graves[:A_LA_VISTA]:
        click.echo(f"  {hallazgo}")
    if len(graves) > A_LA_VISTA:
        click.echo(f"  … y {contar(len(graves) - A_LA_VISTA, 'grave')} más en hallazgos.xlsx.")
    if graves:
        codigo = graves[0].codigo
        click.echo(f"  Para saber más de uno: make explicar CODIGO={codigo} (o rendicion explicar {codigo})")
