package resolve

// DestructsWith reports whether a run that loads f can have objects with a destructor.
func (p *Program) DestructsWith(f *File) bool {
	for _, c := range p.ClassList {
		if f.together.has(c.File.index) && c.Method("__destruct") != nil {
			return true
		}
	}
	return false
}
