// The recorded tables of file, path, system and miscellaneous functions.

package std

import (
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/std/stdtest"
)

// systemFuncs are the functions that the tables call.
var systemFuncs = map[string]any{
	"Basename":             Basename,
	"BasenameSuffix":       BasenameSuffix,
	"Chdir":                Chdir,
	"Chmod":                Chmod,
	"Constant":             Constant,
	"Copy":                 Copy,
	"CopyContext":          CopyContext,
	"Defined":              Defined,
	"Dirname":              Dirname,
	"DirnameLevels":        DirnameLevels,
	"Escapeshellarg":       Escapeshellarg,
	"Escapeshellcmd":       Escapeshellcmd,
	"Exec":                 Exec,
	"ExecOutput":           ExecOutput,
	"ExtensionLoaded":      ExtensionLoaded,
	"File":                 File,
	"FileExists":           FileExists,
	"FileFlags":            FileFlags,
	"FileGetContents":      FileGetContents,
	"FileGetContentsPart":  FileGetContentsPart,
	"FilePutContents":      FilePutContents,
	"FilePutContentsValue": FilePutContentsValue,
	"Filesize":             Filesize,
	"Filetype":             Filetype,
	"Fnmatch":              Fnmatch,
	"FnmatchFlags":         FnmatchFlags,
	"Fopen":                Fopen,
	"FopenPath":            FopenPath,
	"Glob":                 Glob,
	"GlobFlags":            GlobFlags,
	"IniGet":               IniGet,
	"Ip2long":              Ip2long,
	"IsDir":                IsDir,
	"IsFile":               IsFile,
	"IsWritable":           IsWritable,
	"Long2ip":              Long2ip,
	"Lstat":                Lstat,
	"Mkdir":                Mkdir,
	"MkdirMode":            MkdirMode,
	"Opendir":              Opendir,
	"OpendirContext":       OpendirContext,
	"Passthru":             Passthru,
	"PassthruStatus":       PassthruStatus,
	"Pathinfo":             Pathinfo,
	"PathinfoPart":         PathinfoPart,
	"Phpversion":           Phpversion,
	"PhpversionOf":         PhpversionOf,
	"Putenv":               Putenv,
	"Readfile":             Readfile,
	"ReadfilePath":         ReadfilePath,
	"Readlink":             Readlink,
	"Realpath":             Realpath,
	"Rename":               Rename,
	"RenameContext":        RenameContext,
	"Rmdir":                Rmdir,
	"RmdirContext":         RmdirContext,
	"Scandir":              Scandir,
	"ScandirOrder":         ScandirOrder,
	"SetIncludePath":       SetIncludePath,
	"ShellExec":            ShellExec,
	"Sleep":                Sleep,
	"Stat":                 Stat,
	"Symlink":              Symlink,
	"System":               System,
	"SystemStatus":         SystemStatus,
	"Tempnam":              Tempnam,
	"TimeNanosleep":        TimeNanosleep,
	"Touch":                Touch,
	"TouchAt":              TouchAt,
	"TriggerError":         TriggerError,
	"Unlink":               Unlink,
	"UnlinkContext":        UnlinkContext,
	"Usleep":               Usleep,
	"VersionCompare":       VersionCompare,
	"VersionCompareBy":     VersionCompareBy,
}

func TestSystemTables(t *testing.T) {
	for _, dir := range []string{"testdata/path", "testdata/misc"} {
		stdtest.Suite{
			Root:  "../..",
			Stubs: []string{"file", "dir", "stream", "info", "misc", "exec", "errorfunc", "output"},
			Dir:   dir,
			Funcs: systemFuncs,
		}.Run(t)
	}
}
