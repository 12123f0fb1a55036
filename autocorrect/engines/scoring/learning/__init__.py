"""Learning from a teacher's marks: pure functions, the same for both languages and any rubric.

`fit` makes a `Model` of marked essays, `predict` and `explain` use it, `agreement` says by cross-validation how far to
trust it, and `most_informative` which essays to mark next. Models are small and go to JSON and back.
"""

from autocorrect.engines.scoring.learning.agreement import Agreement, agreement
from autocorrect.engines.scoring.learning.calibration import mark_untaught
from autocorrect.engines.scoring.learning.choice import most_informative
from autocorrect.engines.scoring.learning.kappa import quadratic_weighted_kappa
from autocorrect.engines.scoring.learning.model import (
    RIDGE_FROM,
    Contribution,
    LearningError,
    Model,
    Prediction,
    explain,
    fit,
    predict,
)
from autocorrect.engines.scoring.learning.samples import Sample, Scale
from autocorrect.engines.scoring.learning.storage import MODEL_VERSION, from_dict, to_dict

__all__ = [
    'MODEL_VERSION',
    'RIDGE_FROM',
    'Agreement',
    'Contribution',
    'LearningError',
    'Model',
    'Prediction',
    'Sample',
    'Scale',
    'agreement',
    'explain',
    'fit',
    'from_dict',
    'mark_untaught',
    'most_informative',
    'predict',
    'quadratic_weighted_kappa',
    'to_dict',
]
