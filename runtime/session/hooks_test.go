// The progress of an upload as another request reads it from the session.

package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// progressOf begins to follow an upload whose cookie names the session "abc".
func progressOf(t *testing.T, ini ...string) (c *php.Context, p php.UploadProgress, file string) {
	t.Helper()
	dir := t.TempDir()
	c = php.NewContext(&php.App{Sessions: Hooks}, nil)
	for i := 0; i < len(ini); i += 2 {
		c.DefineIni(ini[i], ini[i+1])
	}
	c.DefineIni("session.save_path", dir)
	cookies := php.Map(php.KV("PHPSESSID", php.String("abc")))
	p = newProgress(c, 200, func() php.Array { return cookies }, func() php.Array { return php.Array{} })
	return c, p, filepath.Join(dir, "sess_abc")
}

func saved(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestUploadProgress(t *testing.T) {
	c, p, file := progressOf(t, "session.upload_progress.cleanup", "0")
	p.Field("PHP_SESSION_UPLOAD_PROGRESS", "x")
	if !p.FileStart("f", "a.txt", 100) {
		t.Fatal("stopped")
	}
	text := saved(t, file)
	for _, want := range []string{`upload_progress_x|a:5:{s:10:"start_time";i:`, `s:15:"bytes_processed";i:100;s:4:"done";b:0;`, `s:10:"field_name";s:1:"f";s:4:"name";s:5:"a.txt";s:8:"tmp_name";N;`} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
	p.FileData(50, 150)
	p.FileEnd("/tmp/t", 0, 200)
	p.End(200)
	if text = saved(t, file); !strings.Contains(text, `i:200;s:4:"done";b:1;`) || !strings.Contains(text, `s:6:"/tmp/t"`) {
		t.Errorf("at the end %q", text)
	}
	if !c.Session.IsUndef() || Status(c) != statusNone {
		t.Error("a session is left behind")
	}
}

func TestUploadProgressIsRemoved(t *testing.T) {
	_, p, file := progressOf(t)
	p.Field("PHP_SESSION_UPLOAD_PROGRESS", "x")
	p.FileStart("f", "a.txt", 100)
	p.FileEnd("/tmp/t", 0, 200)
	p.End(200)
	if text := saved(t, file); text != "" {
		t.Errorf("left %q", text)
	}
	if _, p, _ := progressOf(t, "session.upload_progress.enabled", "0"); p != nil {
		t.Error("followed though switched off")
	}
}
