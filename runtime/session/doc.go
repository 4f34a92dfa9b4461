// Package session is PHP's session extension: the session_ functions, PHP's own
// session files and cookies. It shares sessions with PHP itself: the same files,
// the same formats and the same locks, so that Go and PHP may answer requests of
// one session side by side.
package session
