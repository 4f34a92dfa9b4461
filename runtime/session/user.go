// Save handlers written in PHP: session_set_save_handler() with callables.

package session

import (
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// userHandler is a set of callables that keep the sessions.
type userHandler struct {
	c                                        *php.Context
	onOpen, onClose, onRead, onWrite         *php.Func
	onDestroy, onGC, onID, onValid, onUpdate *php.Func
	opened                                   bool
}

// SetSaveHandler has sessions kept by callables: open, close, read, write,
// destroy, gc and, if not nil, create_sid, validate_sid, update_timestamp.
// https://www.php.net/manual/function.session-set-save-handler.php
func SetSaveHandler(c *php.Context, open, close, read, write, destroy, gc, createID, validate, update *php.Func) bool {
	s := stateOf(c)
	if s.active {
		c.Warning("session_set_save_handler(): Session save handler cannot be changed when a session is active")
		return false
	}
	if _, _, sent := c.HeadersSent(); sent {
		c.Warning("session_set_save_handler(): Session save handler cannot be changed after headers have already been sent")
		return false
	}
	c.SetIni("session.save_handler", "user")
	s.user = &userHandler{c: c, onOpen: open, onClose: close, onRead: read, onWrite: write, onDestroy: destroy,
		onGC: gc, onID: createID, onValid: validate, onUpdate: update}
	return true
}

func (h *userHandler) name() string { return "user" }

// truth reads a callable's answer, which has to be a bool.
func (h *userHandler) truth(fn string, v php.Value) bool {
	switch v.Kind() {
	case php.KindBool:
		return v.AsBool()
	case php.KindInt: // as older handlers answered: 0 is success, -1 failure
		if v.AsInt() == 0 || v.AsInt() == -1 {
			h.c.Deprecated("%s: Session callback must have a return value of type bool, int returned", fn)
			return v.AsInt() == 0
		}
	}
	h.c.Throw("TypeError", "Session callback must have a return value of type bool, %s returned", php.TypeName(v))
	return false
}

func (h *userHandler) open(fn, path, name string) bool {
	h.opened = true
	return h.truth(fn, h.onOpen.Invoke(h.c, php.String(path), php.String(name)))
}

func (h *userHandler) close(fn string) bool {
	if !h.opened {
		return true
	}
	h.opened = false
	return h.truth(fn, h.onClose.Invoke(h.c))
}

// drop forgets an open store after an exception: nothing more is called.
func (h *userHandler) drop() { h.opened = false }

func (h *userHandler) read(_, id string) (string, bool) {
	v := h.onRead.Invoke(h.c, php.String(id))
	if v.Kind() != php.KindString {
		return "", false
	}
	return v.AsString(), true
}

func (h *userHandler) write(fn, id, data string) bool {
	return h.truth(fn, h.onWrite.Invoke(h.c, php.String(id), php.String(data)))
}

func (h *userHandler) touch(fn, id, data string) bool {
	if h.onUpdate == nil {
		return h.write(fn, id, data)
	}
	return h.truth(fn, h.onUpdate.Invoke(h.c, php.String(id), php.String(data)))
}

func (h *userHandler) destroy(fn, id string) bool {
	return h.truth(fn, h.onDestroy.Invoke(h.c, php.String(id)))
}

func (h *userHandler) collect(_ string, maxLifetime int) int {
	v := h.onGC.Invoke(h.c, php.Int(maxLifetime))
	switch {
	case v.Kind() == php.KindInt:
		return v.AsInt()
	case v.IsTrue():
		return 1
	}
	return -1
}

func (h *userHandler) createID() (string, bool) {
	if h.onID == nil {
		return newID(h.c), true
	}
	v := h.onID.Invoke(h.c)
	if v.Kind() != php.KindString {
		if v.IsNull() || v.IsUndef() {
			h.c.Throw("Error", "No session id returned by function")
		}
		h.c.Throw("Error", "Session id must be a string")
	}
	return v.AsString(), true
}

func (h *userHandler) validID(id string) bool {
	if h.onValid == nil {
		return true
	}
	return h.truth("session_start()", h.onValid.Invoke(h.c, php.String(id)))
}
