"""Lo que dice el PTEP: las actividades de sus seis componentes."""
# ruff: noqa: E501  (un renglón por actividad: se lee como la hoja)

from datetime import date

_GOBIERNO, _PLANEACION, _HACIENDA = "Secretaría General y de Gobierno", "Secretaría de Planeación", "Secretaría de Hacienda"
_PRENSA, _SOCIAL, _OBRAS = "Oficina de Comunicaciones y Prensa", "Secretaría de Desarrollo Social", "Secretaría de Infraestructura y Obras Públicas"
_ATENCION, _TALENTO, _JURIDICA = "Dirección de Atención al Ciudadano", "Dirección de Talento Humano", "Oficina Asesora Jurídica"
_TIC, _CONTROL, _TODAS = "Oficina de Tecnologías de la Información", "Oficina de Control Interno", "Todas las dependencias"
_ABRIL, _AGOSTO, _DICIEMBRE = date(2026, 4, 30), date(2026, 8, 31), date(2026, 12, 31)

# subcomponente, numeral, actividad, meta, indicador, responsable, fecha (una lista: una fila por fecha) o inicio y fin
_RIESGOS = (
    ("1. Política de administración de riesgos", "1.1", "Revisar y actualizar la política de administración de riesgos", 1, "Política actualizada", _PLANEACION, date(2026, 2, 27)),
    ("1. Política de administración de riesgos", "1.2", "Socializar la política de administración de riesgos con los líderes de proceso", "2 jornadas", "Número de jornadas realizadas", f"{_PLANEACION}\n{_TALENTO}", "13/03/2026 18/09/2026"),
    ("2. Construcción del mapa de riesgos de corrupción", "2.1", "Actualizar el mapa de riesgos de corrupción con cada proceso", 1, "Mapa de riesgos actualizado", f"{_PLANEACION}\n{_TODAS}", date(2026, 1, 30)),
    ("2. Construcción del mapa de riesgos de corrupción", "2.2", "Incluir en el mapa los riesgos de fraude en los trámites en línea", 1, "Riesgos digitales incluidos", _TIC, date(2026, 3, 31)),
    ("3. Consulta y divulgación", "3.1", "Publicar el mapa de riesgos de corrupción en el sitio web", 1, "Mapa publicado", f"{_TIC}\n{_PRENSA}", date(2026, 1, 30)),
    ("3. Consulta y divulgación", "3.2", "Consultar con la ciudadanía el proyecto de mapa de riesgos", "1 consulta", "Consulta realizada", _ATENCION, date(2026, 1, 20)),
    ("4. Monitoreo o revisión", "4.1", "Monitorear los riesgos y los controles de cada proceso", 3, "Monitoreos realizados", _PLANEACION, [_ABRIL, _AGOSTO, _DICIEMBRE]),
    ("4. Monitoreo o revisión", "4.2", "Registrar los eventos de riesgo que se materialicen", "100%", "= (Eventos registrados / eventos ocurridos) x 100", _TODAS, "Permanente"),
    ("5. Seguimiento", "5.1", "Hacer seguimiento al mapa de riesgos de corrupción y publicar el informe", 3, "Informes publicados", _CONTROL, "30/04/2026; 31/08/2026; 31/12/2026"),
)
_RENDICION = (
    ("1. Información de calidad y en lenguaje comprensible", "1.1", "Publicar el informe de gestión de la vigencia anterior", 1, "Informe publicado", _PLANEACION, date(2026, 1, 30)),
    ("1. Información de calidad y en lenguaje comprensible", "1.2", "Publicar los estados financieros y la ejecución presupuestal", "4 publicaciones", "Número de publicaciones", _HACIENDA, [date(2026, 1, 31), date(2026, 4, 30), date(2026, 7, 31), date(2026, 10, 31)]),
    ("1. Información de calidad y en lenguaje comprensible", "1.3", "Publicar el plan anual de adquisiciones y sus modificaciones", "100%", "Modificaciones publicadas / modificaciones aprobadas", _HACIENDA, _DICIEMBRE),
    ("2. Diálogo de doble vía con la ciudadanía y sus organizaciones", "2.1", "Realizar mesas sectoriales con productores, jóvenes y mujeres rurales", 3, "Mesas realizadas", _SOCIAL, "15/05/2026 y 16/10/2026"),
    ("2. Diálogo de doble vía con la ciudadanía y sus organizaciones", "2.2", "Ejecutar la estrategia de rendición de cuentas según su cronograma", "100%", "Porcentaje de ejecución de la estrategia", f"Despacho del Alcalde\n{_PLANEACION}", _DICIEMBRE),
    ("3. Incentivos para motivar la cultura de la rendición y petición de cuentas", "3.1", "Reconocer en público a las dependencias que mejor rindieron cuentas", 1, "Reconocimiento otorgado", _TALENTO, "Diciembre"),
    ("4. Evaluación y retroalimentación a la gestión institucional", "4.1", "Evaluar la audiencia pública de rendición de cuentas", 1, "Evaluación publicada", _CONTROL, date(2026, 12, 18)),
    ("4. Evaluación y retroalimentación a la gestión institucional", "4.2", "Divulgar los resultados de la evaluación y las mejoras acordadas", 1, "Resultados divulgados", _PRENSA, "Segundo semestre"),
)
_ATENDER = (
    ("1. Estructura administrativa y direccionamiento estratégico", "1.1", "Presentar al Comité el informe de servicio al ciudadano", 3, "Informes presentados", _ATENCION, "Cuatrimestral"),
    ("2. Fortalecimiento de los canales de atención", "2.1", "Señalizar las ventanillas y los accesos con lenguaje incluyente", 1, "Sedes señalizadas", _OBRAS, date(2026, 5, 29)),
    ("2. Fortalecimiento de los canales de atención", "2.2", "Atender las peticiones que llegan por los canales virtuales", "100%", "Peticiones atendidas / peticiones recibidas", _ATENCION, "Semestral"),
    ("2. Fortalecimiento de los canales de atención", "2.3", "Poner en funcionamiento la agenda de citas en línea", 1, "Agenda en funcionamiento", _TIC, "31/06/2026"),
    ("3. Talento humano", "3.1", "Capacitar a los servidores de ventanilla en atención diferencial", "2 jornadas", "Jornadas realizadas", _TALENTO, "Junio y noviembre"),
    ("4. Normativo y procedimental", "4.1", "Actualizar el reglamento interno de peticiones, quejas y reclamos", 1, "Reglamento adoptado", _JURIDICA, _ABRIL),
    ("4. Normativo y procedimental", "4.2", "Publicar la carta de trato digno en lenguaje sencillo", 1, "Carta publicada", _ATENCION, date(2027, 3, 31)),
    ("5. Relacionamiento con el ciudadano", "5.1", "Medir la satisfacción de quienes usan los canales de atención", "2 mediciones", "Mediciones publicadas", _ATENCION, "30/06/2026 30/11/2026"),
    ("5. Relacionamiento con el ciudadano", "5.2", "Caracterizar a los usuarios de la ventanilla única", "1 documento", "Documento elaborado", "Dirección de Antención al Usuario", date(2026, 7, 31)),
)
_TRANSPARENCIA = (
    ("1. Lineamientos de transparencia activa", "1.1", "Mantener al día el menú de transparencia del sitio web", "100%", "Numerales actualizados / numerales exigidos", f"{_TIC}\n{_PRENSA}", "Trimestral"),
    ("1. Lineamientos de transparencia activa", "1.2", "Publicar los conjuntos de datos abiertos priorizados", "5 conjuntos", "Conjuntos publicados", _TIC, date(2026, 6, 30)),
    ("1. Lineamientos de transparencia activa", "1.2", "Publicar el inventario de trámites con su costo y sus requisitos", 1, "Inventario publicado", _GOBIERNO, _ABRIL),
    ("1. Lineamientos de transparencia activa", "1.3", "Actualizar el directorio de servidores y contratistas", "4 actualizaciones", "Actualizaciones publicadas", _TALENTO, "31/03/2026\n30/06/2026\n30/09/2026\n31/12/2026"),
    ("2. Lineamientos de transparencia pasiva", "2.1", "Responder dentro del término las solicitudes de acceso a la información", "100%", "Solicitudes respondidas en término / recibidas", _TODAS, "Permanente"),
    ("2. Lineamientos de transparencia pasiva", "2.2", "Publicar el informe trimestral de solicitudes de acceso", "4 informes", "Informes publicados", _ATENCION, "Trimestral"),
    ("3. Elaboración de los instrumentos de gestión de la información", "3.1", "Actualizar el registro de activos de información", 1, "Registro actualizado", f"{_TIC}\n{_JURIDICA}", date(2026, 7, 31)),
    ("3. Elaboración de los instrumentos de gestión de la información", "3.2", "Adoptar el índice de información clasificada y reservada", 1, "Índice adoptado", _JURIDICA, _AGOSTO),
    ("4. Criterio diferencial de accesibilidad", "4.1", "Producir videos institucionales con lengua de señas", "3 videos", "Videos publicados", f"{_PRENSA}\n{_SOCIAL}", "Segundo semestre"),
    ("5. Monitoreo del acceso a la información pública", "5.1", "Hacer seguimiento a la matriz de transparencia y publicar el informe", 2, "Informes publicados", _CONTROL, "30/06/2026 y 31/12/2026"),
)
_INICIATIVAS = (
    ("1. Integridad", "1.1", "Celebrar la semana de la integridad con todos los servidores", 1, "Semana celebrada", _TALENTO, date(2026, 9, 21), date(2026, 9, 25)),
    ("1. Integridad", "1.2", "Divulgar los valores del código de integridad", "6 campañas", "Campañas divulgadas", f"{_TALENTO} / {_PRENSA}", date(2026, 2, 2), date(2026, 12, 15)),
    ("2. Conflicto de interés y denuncia", "2.1", "Registrar las declaraciones de conflicto de interés", "100%", "Servidores con declaración / servidores obligados", f"{_TALENTO} / {_JURIDICA}", date(2026, 1, 19), date(2026, 7, 31)),
    ("2. Conflicto de interés y denuncia", "2.2", "Abrir el canal de denuncia protegida", 1, "Canal en funcionamiento", f"{_JURIDICA} / {_TIC}", date(2026, 3, 2), date(2026, 6, 30)),
)
TRAMITES = (
    (1, "Impuesto predial unificado", "Tecnológica", "El recibo se reclama en ventanilla y se paga en el banco", "Habilitar el pago en línea del impuesto predial", "Ahorro de desplazamientos y de filas", _HACIENDA, date(2026, 2, 2), date(2026, 6, 30)),
    (2, "Certificado de residencia", "Tecnológica", "Se pide en persona y se entrega a los tres días", "Expedir en línea el certificado de residencia", "Respuesta el mismo día", f"{_GOBIERNO}\n{_TIC}", date(2026, 3, 2), date(2026, 7, 31)),
    (3, "Concepto de uso del suelo", "Administrativa", "Se expide en quince días hábiles", "Reducir a ocho días el término del concepto de uso del suelo", "Menor espera", _PLANEACION, date(2026, 2, 16), date(2026, 8, 28)),
    (4, "Impuesto de industria y comercio", "Tecnológica", "La declaración se presenta en papel", "Recibir la declaración de industria y comercio en formulario web", "Menos papel y menos errores", f"{_HACIENDA}\n{_TIC}", date(2026, 4, 1), _AGOSTO),
    (5, "Licencia de intervención del espacio público", "Normativa", "Se exigen copias de documentos que ya tiene la entidad", "Suprimir la exigencia de copias en la licencia de intervención", "Menor costo para el solicitante", _OBRAS, date(2026, 5, 4), _AGOSTO),
    (6, "Inscripción al programa de alimentación", "Administrativa", "La familia diligencia el mismo formulario cada año", "Renovar de oficio la inscripción de las familias ya registradas", "Menos trámites para las familias", _SOCIAL, date(2026, 7, 1), date(2026, 11, 30)),
)
# número: hoja, nombre, si lleva inicio y fin, actividades
COMPONENTES = {
    1: ("1. Riesgos", "Gestión del riesgo de corrupción – Mapa de riesgos de corrupción", False, _RIESGOS),
    2: ("2. Trámites", "Racionalización de trámites", True, TRAMITES),
    3: ("3. Rendición de cuentas", "Rendición de cuentas", False, _RENDICION),
    4: ("4. Servicio al ciudadano", "Mecanismos para mejorar la atención al ciudadano", False, _ATENDER),
    5: ("5. Transparencia", "Mecanismos para la transparencia y acceso a la información", False, _TRANSPARENCIA),
    6: ("6. Iniciativas", "Iniciativas adicionales", True, _INICIATIVAS),
}
LISTAS = (
    ("Estado", ("Sin iniciar", "En proceso", "Cumplida")),
    ("Tipo de racionalización", ("Normativa", "Administrativa", "Tecnológica")),
)
