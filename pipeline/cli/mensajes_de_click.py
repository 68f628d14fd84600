"""Los mensajes de la línea de comandos en español: la ayuda y los errores de uso."""

import re

import click

_ROTULOS = (
    (r"^Usage: ", "Uso: "),
    (r"^Options:", "Opciones:"),
    (r"^Commands:", "Órdenes:"),
    (r"\[OPTIONS\]", "[OPCIONES]"),
    (r"COMMAND \[ARGS\]\.\.\.", "ORDEN…"),
    (r"\[required\]", "(obligatoria)"),
    (r"Show this message and exit\.", "Muestra esta ayuda y termina."),
)
_ERRORES = (
    (r"No such command '(.+?)'\..*", r"No existe la orden «\1»."),
    (r"Got unexpected extra arguments? \((.+)\)", r"Sobra: \1."),
    (r"'(.+)' is not a valid .*", r"«\1» no es un número."),
    (r".*not in the range (\S+)<=x<=(\S+?)\.?", r"debe estar entre \1 y \2."),
    (r"Missing command\.?", "Falta la orden."),
)


class Orden(click.Command):
    """Una orden con su ayuda en español."""

    def get_help(self, ctx: click.Context) -> str:
        """La ayuda, con sus rótulos en español."""
        return _rotular(super().get_help(ctx))


class Grupo(click.Group):
    """El programa, con la lista de sus órdenes en español."""

    def get_help(self, ctx: click.Context) -> str:
        """La ayuda, con sus rótulos en español."""
        return _rotular(super().get_help(ctx))


def en_espanol(error: click.ClickException) -> str:
    """La frase de un error de uso, con lo que se puede hacer."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.message
    contexto = error.ctx if isinstance(error, click.UsageError) else None
    return _frase(error) + (f" Vea la ayuda: {contexto.command_path} --help" if contexto else "")


def _rotular(ayuda: str) -> str:
    for patron, rotulo in _ROTULOS:
        ayuda = re.sub(patron, rotulo, ayuda, flags=re.MULTILINE)
    return ayuda


def _frase(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        parecidas = f" ¿Quiso decir {' o '.join(sorted(error.possibilities))}?" if error.possibilities else ""
        return f"No existe la opción {error.option_name}.{parecidas}"
    if isinstance(error, click.MissingParameter):
        return f"Falta {_nombre(error.param)}."
    if isinstance(error, click.BadOptionUsage):
        return f"A la opción {error.option_name} le falta su valor o le sobra."
    if isinstance(error, click.BadParameter):
        return f"{_nombre(error.param)}: {_traducir(error.message)}"
    return _traducir(error.format_message())


def _nombre(parametro: click.Parameter | None) -> str:
    """`--salida` en las opciones; `ARCHIVO…` en lo demás."""
    if parametro is None:
        return "un dato"
    return parametro.opts[0] if isinstance(parametro, click.Option) else str(parametro.metavar or parametro.name)


def _traducir(mensaje: str) -> str:
    for patron, frase in _ERRORES:
        if hallado := re.fullmatch(patron, mensaje, re.DOTALL):
            return hallado.expand(frase)
    return mensaje
