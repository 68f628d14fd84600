"""Cómo ocurre cada hallazgo que un listado declara en su vocabulario, sea cual sea el listado."""

from tests.hallazgos.ayuda import Receta, correr

_COMPROMISOS = "No. | Fecha del compromiso | Compromiso | Dependencia responsable | Estado | Fecha de cierre"
_PASOS = "Espacio | Momento | Paso | Responsable"
_CALIFICADAS = "Etapa | Categoría | Actividad de gestión | Puntaje (0-100)"
_ASISTENCIA = "Evento | Fecha | Grupo de valor | Asistentes"
_UNO = "1 | f:2026-03-10 | Publicar el cronograma del puente | Planeación | En ejecución"

RECETAS: dict[str, Receta] = {
    "numero_de_listado": correr({"asistencia.xlsx": f"{_ASISTENCIA}\nFeria | f:2026-03-10 | Juntas | bastantes"}),
    "dato_que_falta": correr(
        {"compromisos.xlsx": f"{_COMPROMISOS}\n1 | f:2026-03-10 | Publicar el cronograma | | Abierto"}
    ),
    "repetido_en_listado": correr(
        {"compromisos.xlsx": f"{_COMPROMISOS}\n{_UNO}\n1 | f:2026-03-11 | Podar los árboles | Hacienda"}
    ),
    "fechas_al_reves": correr({"compromisos.xlsx": f"{_COMPROMISOS}\n{_UNO} | f:2026-02-01"}),
    "fecha_por_llegar": correr({"compromisos.xlsx": f"{_COMPROMISOS}\n{_UNO} | f:2027-02-01"}),
    "valor_fuera_de_escala": correr(
        {"autodiagnóstico.xlsx": f"{_CALIFICADAS}\nDiseño | Cronograma | Definir los espacios | n:120"}
    ),
    "listado_por_sus_senas": correr(
        {"calendario.xlsx": "Actividad | Fecha | Lugar | Hora\nComuna 1 | f:2026-03-10 | Parque | 9 a. m."}
    ),
    "parece_de_listado": correr(
        {"hoja.xlsx": "Actividad | Fecha | Lugar | Responsable\nPublicación | f:2026-03-10 | Web | Planeación"}
    ),
    "ancla_supuesta": correr(
        {
            "compromisos.xlsx": "Matriz de compromisos\nNo. | Fecha del compromiso | Lo hablado | Dependencia responsable\n"
            "1 | f:2026-03-10 | Podar los árboles | Hacienda\n2 | f:2026-03-11 | Tapar los huecos | Hacienda"
        }
    ),
    "dos_marcas": correr({"compromisos.xlsx": "Compromiso | Cumplido | En proceso\nPodar | X | X\nTapar | | X"}),
    "opcion_desconocida": correr({"espacios.xlsx": f"{_PASOS}\nFeria | más tarde | Publicar el acta | Planeación"}),
}
LUGARES = {
    "ancla_supuesta": "compromisos.xlsx › Hoja1 › C2",
    "dato_que_falta": "compromisos.xlsx › Hoja1 › D2",
    "dos_marcas": "compromisos.xlsx › Hoja1 › C2",
    "listado_por_sus_senas": "calendario.xlsx › Hoja1 › A1",
    "parece_de_listado": "hoja.xlsx › Hoja1 › A1",
    "numero_de_listado": "asistencia.xlsx › Hoja1 › D2",
    "repetido_en_listado": "compromisos.xlsx › Hoja1 › A3",
    "fechas_al_reves": "compromisos.xlsx › Hoja1 › F2",
    "fecha_por_llegar": "compromisos.xlsx › Hoja1 › F2",
    "valor_fuera_de_escala": "autodiagnóstico.xlsx › Hoja1 › D2",
    "opcion_desconocida": "espacios.xlsx › Hoja1 › B2",
}
