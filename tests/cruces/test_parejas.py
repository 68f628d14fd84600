"""Lo que se une sin preguntar está bien unido, y casi nada que se pueda unir se deja de unir."""

import pytest

from pipeline.entidad import Dependencia
from pipeline.lectura.dependencias import hacer_catalogo, responsables_de
from tests.cruces.medir import MITADES, medir, nombres, parejas, planes

PRECISION, ALCANCE = 0.995, 0.90


def test_el_conjunto_es_grande_y_cada_mitad_tiene_de_todo() -> None:
    assert len(parejas()) >= 500
    assert len({p.id for p in parejas()}) == len(parejas())
    assert {p.misma for p in parejas()} == {"sí", "no", "duda"}
    assert all(30 <= len(plan) <= 90 for plan in planes().values())
    for mitad in MITADES:
        suyas = [p for p in parejas() if p.mitad == mitad]
        assert len(suyas) >= 0.4 * len(parejas())
        assert {p.misma for p in suyas} == {"sí", "no", "duda"}


@pytest.mark.parametrize("con_dependencia", [True, False], ids=["con dependencia", "sin dependencia"])
@pytest.mark.parametrize("mitad", MITADES)
def test_lo_que_se_une_sin_preguntar(mitad: str, con_dependencia: bool) -> None:
    medida = medir(mitad, con_dependencia)
    print(medida)
    assert medida.precision >= PRECISION, medida
    assert medida.alcance >= ALCANCE, medida


@pytest.mark.parametrize("escrito", [f["escrito"] for f in nombres()])
def test_una_dependencia_no_es_otra_de_nombre_parecido(escrito: str) -> None:
    esperada = next(f["dependencia"] for f in nombres() if f["escrito"] == escrito)
    catalogo = hacer_catalogo([Dependencia(n) for n in sorted({f["dependencia"] for f in nombres()} - {""})])
    hallada = responsables_de(escrito, catalogo)
    if esperada:
        assert (hallada.nombres, hallada.desconocidos) == ((esperada,), ())
    else:  # o no es ninguna, o se dice qué palabra sobra («Secretaría de Salud *Pública*»)
        assert not hallada.nombres or hallada.desconocidos
        assert not hallada.corregidos
