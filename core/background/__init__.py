"""Work in another process, so that indexing, searching and reading what comes in never share the window's interpreter,
and so that what goes wrong there costs that one piece of work."""

from core.background.child import IDLE, Limits, Task
from core.background.pool import Pool, Ticket
from core.background.stopped import Stopped
from core.background.worker import Worker

__all__ = ["IDLE", "Limits", "Pool", "Stopped", "Task", "Ticket", "Worker"]
