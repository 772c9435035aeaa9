"""CC_mask, CC_volume, CC_peaks, CC_box and those of main and side chains as cctbx finds them: map_model_correlation.py MAP MODEL RESOLUTION"""
import sys

from iotbx.data_manager import DataManager
from libtbx.utils import null_out
from mmtbx.maps import map_model_cc

map_file, model_file, resolution = sys.argv[1], sys.argv[2], float(sys.argv[3])
both = DataManager().get_map_model_manager(map_files=[map_file], model_file=model_file, ignore_symmetry_conflicts=True, log=null_out())
params = map_model_cc.master_params().extract().map_model_cc
params.resolution = resolution
params.scattering_table = "electron"
params.compute.cc_per_chain = False
params.compute.cc_per_residue = False
task = map_model_cc.map_model_cc(map_data=both.map_manager().map_data(), pdb_hierarchy=both.model().get_hierarchy(),
    crystal_symmetry=both.map_manager().crystal_symmetry(), params=params)
task.validate()
task.run()
found = task.get_results()
print("RESULT", found.cc_mask, found.cc_volume, found.cc_peaks, found.cc_box, found.cc_main_chain.cc, found.cc_side_chain.cc)
