"""send, for an assistant: the message waits in the outbox; it leaves at once only where the person is asked, and agrees.

The person is asked by their own program (elicitation), which shows the message in full. Their answer counts for these very words
alone: had the message changed in the meantime, they would be asked again. Where that program cannot ask, the message waits.
"""

# No postponed annotations here: the SDK evaluates them, and one names a function within another.
import time
from typing import Annotated, Any

from mcp.server.mcpserver import AcceptedElicitation, Context, DeclinedElicitation, Elicit, ElicitationResult, Resolve
from mcp.server.mcpserver.tools.base import Tool
from mcp.types import CallToolResult
from pydantic import BaseModel, Field, PrivateAttr

from ...delivery.outgoing import Outgoing
from ...errors import BowoutError
from ...wiring import House
from ..offer import Verb
from ..offer.home import Home, ask
from ..offer.leaving import Ready, hold, ready, told_of
from .tools import description, hints, refusal, result


class Agreement(BaseModel):
    """The person's word."""

    leave: bool = Field(title="Let it leave now", description="No: it waits in bowout's outbox.", default=False)


UNASKED = Agreement(leave=False)


class SendTool(Tool):
    """A tool whose arguments are checked by the table, before anybody is asked."""

    _verb: Verb = PrivateAttr()

    def about(self, verb: Verb) -> Tool:
        """The same tool, with the verb's own schemas."""
        self._verb, self.parameters, self.fn_metadata.output_schema = verb, verb.schema, verb.gives
        return self

    async def run(self, arguments: dict[str, Any], context: Context[Any, Any], convert_result: bool = False) -> Any:
        """Answer a call, as the SDK does once the arguments are good."""
        try:
            self._verb.check(arguments)
        except BowoutError as error:
            return refusal(error)
        return await super().run(arguments, context, convert_result)


def send_tool(verb: Verb, home: Home) -> Tool:
    """The tool for the verb `send`."""

    async def prepared(case: str, by: str | None, account: str | None) -> Ready | BowoutError:
        try:
            return await ask(home, lambda house: ready(house, {"case": case, "by": by, "account": account}))
        except BowoutError as error:
            return error

    async def agreement(
        these: Annotated[Ready | BowoutError, Resolve(prepared)], ctx: Context[Any, Any]
    ) -> Elicit[Agreement] | Agreement:
        if isinstance(these, BowoutError) or not _can_ask(ctx):
            return UNASKED
        return Elicit(question(these), Agreement)

    async def send(
        case: str,  # noqa: ARG001 (these three are for `prepared`, by name)
        these: Annotated[Ready | BowoutError, Resolve(prepared)],
        agreed: Annotated[ElicitationResult[Agreement], Resolve(agreement)],
        by: str | None = None,  # noqa: ARG001
        account: str | None = None,  # noqa: ARG001
    ) -> CallToolResult:
        if isinstance(these, BowoutError):
            return refusal(these)
        try:
            return result(await ask(home, lambda house: _sent(house, these, agreed)), verb)
        except BowoutError as error:
            return refusal(error)

    tool = SendTool.from_function(send, name=verb.name, description=description(verb) + ASKED, annotations=hints(verb))
    assert isinstance(tool, SendTool)
    return tool.about(verb)


ASKED = " The person is shown the message and asked first; where their program cannot ask, it waits for them."


def _can_ask(ctx: Context[Any, Any]) -> bool:
    can = ctx.client_capabilities
    return can is not None and can.elicitation is not None and (can.elicitation.form is not None or can.elicitation.url is None)


def _sent(house: House, these: Ready, agreed: object) -> dict[str, Any]:
    """Hold what was shown, and nothing else; release it where the person agreed."""
    entries = hold(house, these)
    if isinstance(agreed, AcceptedElicitation) and agreed.data.leave:
        entries = [house.send(entry.id, pause=time.sleep) for entry in entries]
    elif isinstance(agreed, DeclinedElicitation):
        for entry in entries:
            house.letters.withdraw(entry.id)
        entries = [house.letters.entry(entry.id) for entry in entries]
    return told_of(house, entries, these.case)


def question(these: Ready) -> str:
    """What the person is asked: everything that would leave, in full."""
    how = f"put into the drafts of {these.account.address}" if these.way == "draft" else f"sent from {these.account.address}"
    return "\n\n".join([f"An assistant asks that this be {how}. Do you want that?", *(_shown(mail) for mail in these.mails)])


def _shown(mail: Outgoing) -> str:
    lines = [f"From: {mail.sender}", f"To: {', '.join(mail.recipients)}", f"Subject: {mail.subject}", "", mail.text]
    return "\n".join([*lines, *(f"[calendar] {line}" for line in mail.calendar)])
