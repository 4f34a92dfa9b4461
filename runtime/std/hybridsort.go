// The hybrid insertion and quick sort that PHP uses, comparison for comparison.

package std

// hybridSort sorts s with the sequence of comparisons that PHP makes, so that
// comparison functions with side effects, or without a consistent order, give
// PHP's result. It is not stable by itself: cmp has to break ties.
func hybridSort[T any](s []T, cmp func(a, b *T) int) {
	for len(s) > 16 {
		mid := len(s) >> 1
		last := len(s) - 1
		if len(s)>>10 != 0 {
			delta := mid >> 1
			sort5(s, 0, delta, mid, mid+delta, last, cmp)
		} else {
			sort3(s, 0, mid, last, cmp)
		}
		s[1], s[mid] = s[mid], s[1]
		i := partition(s, cmp)
		s[1], s[i-1] = s[i-1], s[1]
		if i-1 < len(s)-i {
			hybridSort(s[:i-1], cmp)
			s = s[i:]
		} else {
			hybridSort(s[i:], cmp)
			s = s[:i-1]
		}
	}
	insertSort(s, cmp)
}

// partition splits s around its pivot s[1] and returns the first index of the
// upper part.
func partition[T any](s []T, cmp func(a, b *T) int) int {
	pivot := &s[1]
	i, j := 2, len(s)-1
	for {
		for cmp(pivot, &s[i]) > 0 {
			i++
			if i == j {
				return i
			}
		}
		j--
		if j == i {
			return i
		}
		for cmp(&s[j], pivot) > 0 {
			j--
			if j == i {
				return i
			}
		}
		s[i], s[j] = s[j], s[i]
		i++
		if i == j {
			return i
		}
	}
}

// insertSort sorts short slices: networks up to five elements, insertion with
// a search in steps of two above.
func insertSort[T any](s []T, cmp func(a, b *T) int) {
	switch len(s) {
	case 0, 1:
		return
	case 2:
		sort2(s, 0, 1, cmp)
		return
	case 3:
		sort3(s, 0, 1, 2, cmp)
		return
	case 4:
		sort4(s, 0, 1, 2, 3, cmp)
		return
	case 5:
		sort5(s, 0, 1, 2, 3, 4, cmp)
		return
	}
	for i := 1; i < len(s); i++ {
		j := i - 1
		if cmp(&s[j], &s[i]) <= 0 {
			continue
		}
		if i < 6 {
			for j != 0 {
				j--
				if cmp(&s[j], &s[i]) <= 0 {
					j++
					break
				}
			}
		} else {
			j = searchBack(s, i, cmp)
		}
		x := s[i]
		copy(s[j+1:i+1], s[j:i])
		s[j] = x
	}
}

// searchBack finds where s[i] belongs among the sorted elements before it.
func searchBack[T any](s []T, i int, cmp func(a, b *T) int) int {
	j := i - 1
	for {
		j -= 2
		if cmp(&s[j], &s[i]) <= 0 {
			j++
			if cmp(&s[j], &s[i]) <= 0 {
				j++
			}
			return j
		}
		if j == 0 {
			return j
		}
		if j == 1 {
			j--
			if cmp(&s[i], &s[j]) > 0 {
				j++
			}
			return j
		}
	}
}

func sort2[T any](s []T, a, b int, cmp func(a, b *T) int) {
	if cmp(&s[a], &s[b]) > 0 {
		s[a], s[b] = s[b], s[a]
	}
}

func sort3[T any](s []T, a, b, c int, cmp func(a, b *T) int) {
	if cmp(&s[a], &s[b]) <= 0 {
		if cmp(&s[b], &s[c]) <= 0 {
			return
		}
		s[b], s[c] = s[c], s[b]
		if cmp(&s[a], &s[b]) > 0 {
			s[a], s[b] = s[b], s[a]
		}
		return
	}
	if cmp(&s[c], &s[b]) <= 0 {
		s[a], s[c] = s[c], s[a]
		return
	}
	s[a], s[b] = s[b], s[a]
	if cmp(&s[b], &s[c]) > 0 {
		s[b], s[c] = s[c], s[b]
	}
}

func sort4[T any](s []T, a, b, c, d int, cmp func(a, b *T) int) {
	sort3(s, a, b, c, cmp)
	if cmp(&s[c], &s[d]) > 0 {
		s[c], s[d] = s[d], s[c]
		if cmp(&s[b], &s[c]) > 0 {
			s[b], s[c] = s[c], s[b]
			if cmp(&s[a], &s[b]) > 0 {
				s[a], s[b] = s[b], s[a]
			}
		}
	}
}

func sort5[T any](s []T, a, b, c, d, e int, cmp func(a, b *T) int) {
	sort4(s, a, b, c, d, cmp)
	if cmp(&s[d], &s[e]) > 0 {
		s[d], s[e] = s[e], s[d]
		if cmp(&s[c], &s[d]) > 0 {
			s[c], s[d] = s[d], s[c]
			if cmp(&s[b], &s[c]) > 0 {
				s[b], s[c] = s[c], s[b]
				if cmp(&s[a], &s[b]) > 0 {
					s[a], s[b] = s[b], s[a]
				}
			}
		}
	}
}
