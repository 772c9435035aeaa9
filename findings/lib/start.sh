# $here is the folder of the scripts, $work a temporary one, which is the current folder and goes at the end.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/lib/debian.sh"
cd "$work"

# packages of npm, as NAME@VERSION
packages() {
	npm install --silent --no-fund --no-audit --ignore-scripts "$@" > npm.log 2>&1 || { cat npm.log; exit 2; }
}

# libraries of Maven Central, as GROUP:NAME:VERSION, with all that they depend on, into lib; GROUP:NAME:VERSION:OTHER leaves out the group OTHER
jars() {
	{
		echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
		echo '<groupId>org.example</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
		local library group name version other
		for library in "$@"; do
			IFS=: read -r group name version other <<< "$library"
			echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version><exclusions>"
			[ -z "$other" ] || echo "<exclusion><groupId>$other</groupId><artifactId>*</artifactId></exclusion>"
			echo '</exclusions></dependency>'
		done
		echo '</dependencies></project>'
	} > pom.xml
	mvn -q -B -ntp dependency:copy-dependencies -DoutputDirectory="$work/lib" > mvn.log 2>&1 || { cat mvn.log; exit 2; }
}
