@echo off
rem Trains a neural network of the program from experimental structures. See: bin\train --help
"%~dp0launch.cmd" io.github.emvalidation.training.commands.Train %*
