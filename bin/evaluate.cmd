@echo off
rem Measures what the networks of the program reach. See: bin\evaluate --help
"%~dp0launch.cmd" io.github.emvalidation.training.commands.Evaluate %*
