from loive.tips.models.history import add_step
from loive.tips.models.step import Step
from loive.tips.models.teller import Teller
from loive.tips.models.tip import Tip

__all__ = ["Step", "Teller", "Tip", "add_step"]
