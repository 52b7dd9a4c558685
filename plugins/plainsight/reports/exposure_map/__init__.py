"""The exposure map: one HTML page that shows a policy's owner what customers see of each rule, and where."""

from plainsight.reports.exposure_map.answer import Answer, Verdict
from plainsight.reports.exposure_map.page import ExposureMap, exposure_map

__all__ = ["Answer", "ExposureMap", "Verdict", "exposure_map"]
