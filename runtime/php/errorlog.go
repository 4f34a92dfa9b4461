// The error log: stderr, or the file that the ini setting error_log names.

package php

import (
	"io"
	"os"
	"time"
)

// Log writes a line to the error log.
func (c *Context) Log(line string) {
	name := c.Ini("error_log")
	switch name {
	case "":
	case "syslog":
		c.Unsupported("ini", "error_log=syslog")
	default:
		if f, err := os.OpenFile(c.Path(name), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644); err == nil {
			defer f.Close()
			io.WriteString(f, "["+c.logTime()+"] "+line+"\n")
			return
		}
	}
	w := c.Stderr
	if w == nil {
		w = os.Stderr
	}
	io.WriteString(w, line+"\n")
}

// logTime is the time that a line of a log file begins with.
func (c *Context) logTime() string {
	if c.LogTime != nil {
		return c.LogTime()
	}
	zone, err := time.LoadLocation(c.Ini("date.timezone"))
	if err != nil {
		zone = time.UTC
	}
	return time.Now().In(zone).Format("02-Jan-2006 15:04:05 ") + zone.String()
}
