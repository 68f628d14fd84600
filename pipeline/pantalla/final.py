"""Lo último que la persona ve de cada orden: qué se leyó, qué falló, qué falta y qué abrir."""

import click

from pipeline.base.espanol import fecha_larga, numero, porcentaje
from pipeline.base.hallazgo import Gravedad
from pipeline.base.texto import contar
from pipeline.calculo.resultado import Resultado
from pipeline.ordenes.corrida import Corrida, contar_gravedades
from pipeline.ordenes.formatos import Formatos
from pipeline.pantalla.conservados import decir_conservados
from pipeline.pantalla.diagnostico import decir_diagnostico, decir_graves
from pipeline.pantalla.lectura import decir_lectura
from pipeline.pantalla.pendientes import decir_pendientes

PRIMERO = "00_empiece_aqui.html"


def decir_corrida(corrida: Corrida) -> None:
    """El final de `generar`."""
    r = corrida.resultado
    click.echo(f"\n{r.entidad.nombre} · {r.corte.nombre} de {r.entidad.vigencia} (corte {fecha_larga(r.corte.fecha)})")
    decir_lectura(r)
    if r.actividades:
        _decir_cumplimiento(r)
    decir_diagnostico(r)
    if r.actividades:
        decir_pendientes(r)
    else:
        click.echo(
            f"No se encontró ningún plan de {r.entidad.vigencia}: no se calculó el cumplimiento; se escribió lo que "
            "sale de los demás libros. Qué hacer: si la oficina tiene plan, ponga su libro (con columnas «Actividad» y "
            "«Responsable») en la carpeta de entradas y vuelva a ejecutar."
        )
    if corrida.cuadre.get("archivos"):
        cifras, archivos = corrida.cuadre["cifras_leidas"], corrida.cuadre["archivos"]
        click.echo(f"Cuadre: {contar(cifras, 'cifra igual')} en {contar(archivos, 'archivo')}.")
    click.echo(f"Se escribió: {corrida.carpeta}")
    decir_conservados(corrida)
    if corrida.carpeta:
        click.echo(f"Abra primero: {corrida.carpeta / PRIMERO}")


def _decir_cumplimiento(r: Resultado) -> None:
    total = r.total
    click.echo(
        f"Cumplimiento: {porcentaje(total.cumplimiento)} ({numero(total.cumplidas)} de {numero(total.aplican)} "
        f"actividades que aplican al corte) · zona {total.zona}"
    )
    if r.nota_de_base:
        click.echo(f"{r.nota_de_base}; en las demás vale lo reportado.")


def decir_revision(corrida: Corrida) -> None:
    """El final de `revisar`: «X actividades listas, Y avisos, Z errores, W graves»."""
    r = corrida.resultado
    decir_lectura(r)
    cuenta = contar_gravedades(r)
    click.echo(
        f"{contar(len(r.actividades), 'actividad lista')}, {contar(cuenta[Gravedad.AVISO], 'aviso')}, "
        f"{contar(cuenta[Gravedad.ERROR], 'error')}, {contar(cuenta[Gravedad.GRAVE], 'grave')}"
    )
    decir_graves(r)
    decir_conservados(corrida)
    if corrida.carpeta:
        click.echo(f"Diagnóstico: {corrida.carpeta / 'hallazgos.xlsx'}")


def decir_formatos(formatos: Formatos) -> None:
    """El final de `formatos`: cuántos libros hay para enviar y qué actividades no son de nadie."""
    corrida, corte = formatos.corrida, formatos.corrida.resultado.corte
    click.echo(f"\n{corrida.resultado.entidad.nombre} · formatos de avance al {fecha_larga(corte.fecha)}")
    decir_lectura(corrida.resultado)
    if formatos.pedidas:
        click.echo(f"Formatos escritos: {len(formatos.pedidas)}, en {corrida.carpeta}. Envíe a cada quien el suyo.")
    if formatos.en_blanco:
        carpeta = corrida.carpeta / "para_llenar" if corrida.carpeta else "para_llenar"
        cuantos = contar(len(formatos.en_blanco), "libro")
        click.echo(f"Para lo demás que lleva la oficina (preguntas, compromisos, eventos…): {cuantos}, en {carpeta}.")
    if formatos.sin_responsable:
        ultimo = list(formatos.pedidas)[-1]
        cuantas = contar(formatos.sin_responsable, "actividad")
        click.echo(f"  {cuantas} sin responsable conocido, en {ultimo}: escoja ahí quién reporta.")
    decir_conservados(corrida)


def decir_nada(corrida: Corrida) -> None:
    """No hubo ningún plan que usar."""
    r = corrida.resultado
    decir_lectura(r)
    decir_diagnostico(r)
    decir_conservados(corrida)
    click.echo(
        f"No se encontró ningún plan de {r.entidad.vigencia}: solo se escribió el diagnóstico, en {corrida.carpeta}. "
        "Qué hacer: ponga en la carpeta de entradas el libro del plan (con columnas «Actividad» y «Responsable») "
        "y vuelva a ejecutar.",
        err=True,
    )
