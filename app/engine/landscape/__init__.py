"""The loss landscape: planes through weight space, and the loss of all samples over them."""

from .bowl import Fixed, bowl_minimum, holding
from .descent import common_plane, endpoints_plane, explaining, gradient_plane, path_plane, whole_plane
from .planes import Plane, project, random_plane, require_two, weights_plane
from .sweep import BUDGET, surface
