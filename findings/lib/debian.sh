# Sourced by scripts that need a Debian package: unpack PACKAGE=VERSION ... puts these packages and all that they depend on into $work/root,
# without installing anything, and lets programs find their libraries and Python modules there. Needs Debian 12 (amd64); root is not needed.

unpack() {
	mkdir -p "$work/debs/partial" "$work/root"
	apt-get -q -o Dir::State::status=/dev/null -o "Dir::Cache::archives=$work/debs" -o Debug::NoLocking=1 --no-install-recommends \
		--download-only -y install "$@" > "$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 2; }
	local file
	for file in "$work"/debs/*.deb; do
		case $file in
			*/libc6_* | */libc-bin*) ;; # the C library must be that of the running system
			*) dpkg -x "$file" "$work/root" ;;
		esac
	done
	local libraries=$work/root/usr/lib/x86_64-linux-gnu
	export LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack:$libraries/openmpi/lib
	export PYTHONPATH=$work/root/usr/lib/python3/dist-packages
	bin=$work/root/usr/bin
}
