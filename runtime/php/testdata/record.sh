#!/bin/sh
# Records errors.out: what PHP prints for each case of errors.php, with text
# and with HTML errors.
cd "$(dirname "$0")" || exit 1
for h in 0 1; do
	for c in $(grep -o "^case '[a-z]*'" errors.php | cut -d"'" -f2); do
		echo "=== $h $c"
		php -n -d display_errors=1 -d log_errors=0 -d html_errors=$h -d zend.exception_ignore_args=1 errors.php "$c" >/tmp/out.$$
		code=$?
		sed "s#$PWD#/app#g" /tmp/out.$$
		echo "[$code]"
	done
done >errors.out
rm -f /tmp/out.$$
