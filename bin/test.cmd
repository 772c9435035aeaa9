@echo off
rem Runs every test, and fails when less than 85 % of the lines of the program are covered.
mvn -B -ntp -f "%~dp0..\pom.xml" verify %*
