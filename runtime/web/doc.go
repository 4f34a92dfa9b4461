// Package web answers HTTP requests with ported scripts: over net/http, or as a
// CGI program in the place of php-cgi.
//
// The main function of a ported app is
//
//	func main() { web.Main(app.App, routes) }
//
// with the route table
//
//	var routes = []web.Route{
//		{Path: "/bookings.php", Script: "bookings.php", Run: pages.Bookings},
//	}
//
// A script is a func(c *php.Context). Everything that belongs to a request hangs
// on that Context: superglobals, headers, uploads, the session. Files that no
// route names come from the root folder, without those that nobody may see. A
// Server, and a single script by way of Handler, is an http.Handler too, for apps
// that have a main function of their own.
//
// Without settings of its own (-d NAME=VALUE) an app behaves as PHP does without
// a php.ini: errors are shown in the page, as HTML. A public server wants
// -d display_errors=0 -d log_errors=1.
package web
