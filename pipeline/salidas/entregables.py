"""Todo lo que se entrega de un corte, en el orden en que se escribe."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.graficas.taller import Taller
from pipeline.salidas import encuestas, evaluacion
from pipeline.salidas.calendario import escribir_calendario
from pipeline.salidas.cartas import escribir_cartas
from pipeline.salidas.comparacion import escribir_comparacion
from pipeline.salidas.cuadre import Cuadre, Escrito, cuadrar, declarar
from pipeline.salidas.datos.escribir import escribir_datos
from pipeline.salidas.de_listados import DE_LISTADOS, escribir_de_listados
from pipeline.salidas.devolver import escribir_devoluciones
from pipeline.salidas.diferencias import escribir_diferencias
from pipeline.salidas.empiece_aqui import escribir_empiece_aqui
from pipeline.salidas.entrega import Obra
from pipeline.salidas.entregable import ABRA, CORRIJA, DECIDA, ENVIE, FIRME, GUARDE, Entregable
from pipeline.salidas.estrategia import CARPETA as ESTRATEGIA
from pipeline.salidas.estrategia import ENTREGABLES as DE_LA_ESTRATEGIA
from pipeline.salidas.estrategia import escribir_estrategia
from pipeline.salidas.hallazgos import escribir_hallazgos
from pipeline.salidas.informe import escribir_informe, leer_plantilla
from pipeline.salidas.manifiesto import escribir_manifiesto
from pipeline.salidas.modificaciones import escribir_modificaciones
from pipeline.salidas.para_pegar import escribir_para_pegar
from pipeline.salidas.pdf import Impresora, imprimir
from pipeline.salidas.por_decidir import ARCHIVO as POR_DECIDIR
from pipeline.salidas.por_decidir import escribir_por_decidir
from pipeline.salidas.recibos import escribir_recibos
from pipeline.salidas.resumen_ejecutivo import escribir_resumen_ejecutivo
from pipeline.salidas.seguimiento import escribir_y_ubicar
from pipeline.salidas.tablero import escribir_tablero

PRIMERO, MANIFIESTO = "00_empiece_aqui.html", "manifiesto.json"
DEVOLVER, CARTAS = "devolver", "cartas"
DIFERENCIAS = "diferencias_de_verificacion.xlsx"
CAMBIOS, MODIFICACIONES = "cambios_desde_el_corte_anterior.xlsx", "modificaciones_del_plan.xlsx"
RESUMEN, RESUMEN_EN_PDF, INFORME = "resumen_ejecutivo.docx", "resumen_ejecutivo.pdf", "informe_gestion.docx"
_SIN_PDF = "El PDF no se hizo: no se encontró LibreOffice en este equipo, o no respondió. En Word: Guardar como, PDF."
_DE_LISTADOS = (*(e for de_uno in DE_LISTADOS for e in de_uno.entregables), *evaluacion.ENTREGABLES)
SI_HAY = (
    POR_DECIDIR, RESUMEN_EN_PDF, DEVOLVER, CARTAS, CAMBIOS, MODIFICACIONES, DIFERENCIAS,
    *(e.nombre for e in _DE_LISTADOS), *(e.nombre for e in DE_LA_ESTRATEGIA),
)  # fmt: skip
"""Lo que solo se escribe si tiene algo."""
ENTREGABLES = (
    Entregable(PRIMERO, ABRA, "Cómo vamos, qué hacer con cada archivo y quién falta."),
    Entregable("tablero.xlsx", ABRA, "Las cifras por componente, dependencia y etapa, y lo que vence. Compruebe que "
               "son las que la entidad conoce."),
    Entregable(CAMBIOS, ABRA, "Qué cambió desde el corte anterior: avances que bajaron, actividades, metas, fechas y "
               "responsables."),
    Entregable("graficas", ABRA, "Para el informe o la presentación, cada una con su descripción en texto."),
    Entregable(RESUMEN, ABRA, "Una página para quien dirige la entidad: cómo vamos, qué vence, quién "
               "debe qué y qué hay que decidir."),
    Entregable(RESUMEN_EN_PDF, ABRA, "La misma página, para enviarla o imprimirla."),
    Entregable(INFORME, ABRA, "La sección para el informe de gestión, con tablas y gráficas. Llene los "
               "párrafos marcados con lo que el programa no puede saber, y péguela o adjúntela."),
    Entregable("hallazgos.xlsx", CORRIJA, "El diagnóstico: cada celda con falla y qué hacer. Corrija los libros de "
               "origen y vuelva a ejecutar."),
    Entregable(DEVOLVER, CORRIJA, "El libro de cada dependencia con sus celdas por corregir marcadas. Qué hacer con "
               "ellos está en 00_que_devolver.html."),
    Entregable("para_pegar", CORRIJA, "Líneas ya escritas para entidad.toml y correcciones.toml, si le sirven."),
    Entregable(POR_DECIDIR, DECIDA, "Diga de qué actividad es cada reporte dudoso; lo decidido no se vuelve a "
               "preguntar."),
    Entregable(MODIFICACIONES, DECIDA, "Lo que cada versión del plan cambió de la primera, para el acta. Escriba "
               "la razón de cada cambio."),
    Entregable("seguimiento_control_interno.xlsx", FIRME, "El seguimiento oficial. Control Interno llena la "
               "verificación; quien elabora, revisa y aprueba lo firma."),
    Entregable(DIFERENCIAS, FIRME, "Lo que reportaron las dependencias frente a lo que verificó Control Interno."),
    Entregable(CARTAS, ENVIE, "Planeación pide el reporte y Control Interno informa los retrasos. Ponga radicado y "
               "nombre, y fírmelas. Con cada recordatorio va su formato de avance, que escribe la orden «formatos»."),
    Entregable("recibos", ENVIE, "A cada dependencia, qué se recibió, qué se leyó y qué falta. Para usted, "
               "quien_falta.xlsx."),
    Entregable("calendario", ENVIE, "Los plazos, lo vencido y lo que viene: un libro, y una agenda (.ics) por "
               "dependencia, que se abre con Outlook o Google."),
    *DE_LA_ESTRATEGIA,
    *_DE_LISTADOS,
    Entregable("datos", GUARDE, "Las mismas cifras en CSV y JSON para publicar, con su diccionario; en datos/excel, "
               "para abrirlas en Excel."),
    Entregable(MANIFIESTO, GUARDE, "La huella de cada archivo leído y escrito: con ella se sabe si alguien "
               "cambió alguno."),
)  # fmt: skip


def escribir_entregables(
    resultado: Resultado,
    entradas: Path,
    obra: Obra,
    taller: Taller,
    formatos: Path | None,
    huellas: Mapping[str, str],
    parametros: Mapping[str, str],
    impresora: Impresora | None = None,
) -> tuple[Resultado, Cuadre]:
    """Escribe el juego completo en la carpeta de la obra; devuelve el resultado con los hallazgos de las salidas.

    El PDF lo hace LibreOffice mientras se escribe el informe. NoCuadra si una cifra no es la misma en todo lo escrito.
    """
    carpeta = obra.carpeta
    graficas = taller.encargar(resultado, carpeta / "graficas")
    nuevos = escribir_devoluciones(resultado, entradas, carpeta / DEVOLVER)
    del_seguimiento, puestas = escribir_y_ubicar(resultado, formatos, carpeta / "seguimiento_control_interno.xlsx")
    nuevos += del_seguimiento
    nuevos += escribir_cartas(resultado, entradas, carpeta / CARTAS)
    plantilla, faltas = leer_plantilla(formatos, resultado.entidad)
    nuevos += faltas
    resultado = replace(resultado, hallazgos=(*resultado.hallazgos, *nuevos))
    escribir_tablero(resultado, carpeta / "tablero.xlsx")
    escribir_recibos(resultado, carpeta / "recibos")
    escribir_hallazgos(resultado, carpeta / "hallazgos.xlsx")
    escribir_por_decidir(resultado, carpeta / POR_DECIDIR)
    escribir_para_pegar(resultado.hallazgos, carpeta / "para_pegar")
    escribir_calendario(resultado, carpeta / "calendario")
    escribir_datos(resultado, carpeta / "datos")
    escribir_de_listados(resultado, entradas, carpeta)
    evaluacion.escribir_evaluacion(resultado, entradas, carpeta / evaluacion.CARPETA)
    escribir_estrategia(resultado, entradas, carpeta / ESTRATEGIA)
    dibujos = graficas.terminar()
    encuestas.escribir_analisis(resultado, entradas, dibujos, carpeta / encuestas.CARPETA / encuestas.ANALISIS)
    resumen = escribir_resumen_ejecutivo(resultado, entradas, dibujos, carpeta / RESUMEN)
    with imprimir(carpeta / RESUMEN, impresora, resultado.hoy) as impresion:
        piezas = escribir_informe(resultado, entradas, dibujos, plantilla, carpeta / INFORME)
        _escribir_cambios(resultado, carpeta)
        if resultado.diferencias:
            escribir_diferencias(resultado, carpeta / DIFERENCIAS)
        del_pdf = impresion.terminar()
    if del_pdf:
        resultado = replace(resultado, hallazgos=(*resultado.hallazgos, *del_pdf))
        _volver_a_decir_los_hallazgos(resultado, carpeta)
        plantilla, _ = leer_plantilla(formatos, resultado.entidad)
        piezas = escribir_informe(resultado, entradas, dibujos, plantilla, carpeta / INFORME)
    escritos = [e for e in ENTREGABLES if e.nombre not in SI_HAY or (carpeta / e.nombre).exists()]
    if impresora and not (carpeta / RESUMEN_EN_PDF).exists():
        escritos = [replace(e, texto=f"{e.texto} {_SIN_PDF}") if e.nombre == RESUMEN else e for e in escritos]
    escribir_empiece_aqui(resultado, carpeta / PRIMERO, escritos, obra.conservados)
    cuadre = cuadrar(resultado, carpeta, declarar(resultado, Escrito(dibujos, puestas, piezas, resumen)))
    escribir_manifiesto(carpeta, huellas, parametros, cuadre.cuentas)
    return resultado, cuadre


def _volver_a_decir_los_hallazgos(resultado: Resultado, carpeta: Path) -> None:
    """Lo que ya se había escrito y cuenta los hallazgos: el PDF falla cuando lo demás está hecho."""
    escribir_tablero(resultado, carpeta / "tablero.xlsx")
    escribir_hallazgos(resultado, carpeta / "hallazgos.xlsx")
    escribir_datos(resultado, carpeta / "datos")


def _escribir_cambios(resultado: Resultado, carpeta: Path) -> None:
    """Lo que cambió, si hay con qué compararlo."""
    if resultado.cambios:
        escribir_comparacion(resultado.cambios, resultado, carpeta / CAMBIOS)
    if resultado.modificaciones:
        escribir_modificaciones(resultado, carpeta / MODIFICACIONES)


def escribir_revision(
    resultado: Resultado, entradas: Path, obra: Obra, huellas: Mapping[str, str], parametros: Mapping[str, str]
) -> Resultado:
    """Solo el diagnóstico y los libros por devolver; devuelve el resultado con los hallazgos de las salidas."""
    nuevos = escribir_devoluciones(resultado, entradas, obra.carpeta / DEVOLVER)
    resultado = replace(resultado, hallazgos=(*resultado.hallazgos, *nuevos))
    escribir_hallazgos(resultado, obra.carpeta / "hallazgos.xlsx")
    escribir_para_pegar(resultado.hallazgos, obra.carpeta / "para_pegar")
    escribir_manifiesto(obra.carpeta, huellas, parametros)
    return resultado
