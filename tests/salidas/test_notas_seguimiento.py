"""Las notas que se firman dicen de cuántos libros salen de verdad las cifras."""

from dataclasses import replace

from pipeline.calculo.resultado import ArchivoLeido
from pipeline.salidas.notas_seguimiento import escribir_notas
from tests.fabrica import hacer_resultado


def test_la_fuente_no_cuenta_los_planes_que_no_rigen_ni_los_reportes_que_no_se_unieron() -> None:
    resultado = hacer_resultado(6)
    sobran = (
        ArchivoLeido("PAAC 2026 v1.xlsx", "PAAC 2026 v1.xlsx", "plan", "6 actividades leídas", "2" * 64, 6),
        ArchivoLeido("Avance 2025.xlsx", "Avance 2025.xlsx", "avance", "no se usó", "3" * 64),
    )
    notas = str(escribir_notas(replace(resultado, archivos=(*resultado.archivos, *sobran))))
    assert "1 archivo de avance" in notas
    assert "1 plan." in notas
