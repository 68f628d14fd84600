"""Cómo se calculó, con qué base y qué quedó por fuera."""

from pipeline.base.espanol import fecha_larga, numero
from pipeline.base.texto import contar
from pipeline.calculo.relato import decir_que_quedo_fuera, reunir_lo_de_fuera
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._pie import explicar_zonas
from pipeline.salidas._word import Celda, Columna, Tabla
from pipeline.salidas.informe.pluma import Pluma

_REGLAS = (
    ("Programado al corte", "Suma de lo que vence hasta el corte, ese día incluido."),
    ("Ejecutado al corte", "Lo reportado hasta el corte, acumulado desde el 1 de enero y a lo sumo la meta."),
    ("Aplica al corte", "La actividad que tiene algo programado hasta el corte."),
    ("Cumplida al corte", "La que aplica y cuyo ejecutado iguala o supera lo programado."),
    ("Cumplimiento", "Actividades cumplidas ÷ actividades que aplican al corte. Da la zona."),
    ("Avance ponderado", "Promedio del avance de las actividades que aplican, por los pesos del plan si los tiene."),
    ("No aplica", "Ninguna actividad del grupo vence al corte. No es cero y no entra en ningún promedio."),
)


def escribir_metodo(pluma: Pluma) -> None:
    """Las reglas de las cifras y los límites de lo leído."""
    resultado = pluma.resultado
    pluma.titular("Cómo se calculó", 1)
    pluma.decir(_decir_la_base(resultado), explicar_zonas(resultado.entidad.semaforo))
    columnas = (Columna("Cifra", 4.0), Columna("Regla", 12.49))
    tabla = Tabla("Cómo se calcula cada cifra", "Una fila por cifra, con su regla.", columnas, _REGLAS)
    pluma.tabular(tabla, _decir_la_fuente(resultado))
    pluma.titular("Límites", 1)
    pluma.decir(*decir_que_quedo_fuera(resultado))
    _poner_lo_de_fuera(pluma)


def _decir_la_base(resultado: Resultado) -> str:
    """Con qué se calculó: lo reportado, o lo verificado donde lo hay."""
    if resultado.nota_de_base:
        return f"{resultado.nota_de_base}; en las demás vale lo que reportó la dependencia."
    return "Las cifras son las que reportaron las dependencias, sin verificar."


def _decir_la_fuente(resultado: Resultado) -> str:
    planes = contar(len({a.archivo for a in resultado.actividades}), "plan")
    avances = contar(len({a.archivo for a in resultado.avances}), "archivo de avance")
    return (
        f"Fuente: {planes} y {avances} de la vigencia {resultado.entidad.vigencia}. Corte: "
        f"{fecha_larga(resultado.corte.fecha)}. Fecha del seguimiento: {fecha_larga(resultado.hoy)}."
    )


def _poner_lo_de_fuera(pluma: Pluma) -> None:
    clases = reunir_lo_de_fuera(pluma.resultado)
    if not clases:
        return
    columnas = (
        Columna("Qué quedó por fuera", 5.2),
        Columna("Cuántos", 1.8, "derecha"),
        Columna("Por qué importa", 9.49),
    )
    filas: list[list[str | Celda]] = [
        [Celda(c.plantilla.titulo, (c.plantilla.codigo,)), numero(c.cuantos), c.plantilla.razon] for c in clases
    ]
    tabla = Tabla("Lo que quedó por fuera", "Una fila por clase de hallazgo que dejó algo por fuera.", columnas, filas)
    pluma.tabular(tabla, "Fuente: el diagnóstico de los archivos leídos (hallazgos.xlsx).")
