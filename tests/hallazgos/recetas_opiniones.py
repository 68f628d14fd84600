"""Lo que Planeación y Control Interno escribieron: lo que no se entiende, no se une o se contradice."""

from tests.hallazgos.ayuda import Receta, interpretar

RECETAS: dict[str, Receta] = {
    "seguimiento_sin_opiniones": interpretar(
        "Seguimiento de Control Interno a 31 de agosto de 2026\n"
        "Componente | Actividades programadas | Actividades cumplidas | % de avance | Observaciones\n"
        "Rendición de cuentas | Publicar el informe de gestión | | |"
    ),
}
LUGARES: dict[str, str] = {"seguimiento_sin_opiniones": "libro.xlsx › Hoja1 › A2"}
