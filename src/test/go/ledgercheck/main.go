// Command ledgercheck checks a log of Undersigned with an implementation that is not ours: the packages note and tlog of
// golang.org/x/mod/sumdb, as Debian packages them. It reads a mirror or a website and says what it found.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run . VKEY FOLDER|URL
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
	longest    = 1 << 20
	proofs     = 200
)

// A source is where the files of a log are.
type source string

func (s source) get(path string) ([]byte, error) {
	if !strings.HasPrefix(string(s), "http") {
		return os.ReadFile(filepath.Join(string(s), filepath.FromSlash(path)))
	}
	client := http.Client{Timeout: 30 * time.Second}
	answer, err := client.Get(strings.TrimRight(string(s), "/") + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	return io.ReadAll(io.LimitReader(answer.Body, longest))
}

// number writes the index of a tile in groups of three digits.
func number(n int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	return path
}

func path(level string, n int64, width int) string {
	path := "tile/" + level + "/" + number(n)
	if width < tileWidth {
		path += fmt.Sprintf(".p/%d", width)
	}
	return path
}

// tiles lets tlog read the tiles, each of which it checks against the root.
type tiles struct{ from source }

func (t tiles) Height() int { return tileHeight }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range wanted {
		content, err := t.from.get(path(strconv.Itoa(tile.L), tile.N, tile.W))
		if err != nil {
			return nil, err
		}
		read = append(read, content)
	}
	return read, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// stored keeps the hashes that are reckoned from the entries.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var read []tlog.Hash
	for _, index := range indexes {
		read = append(read, s[index])
	}
	return read, nil
}

// checkpoint opens the signed note and reads what it says of the tree.
func checkpoint(from source, key string) (tlog.Tree, error) {
	var tree tlog.Tree
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tree, err
	}
	signed, err := from.get("checkpoint")
	if err != nil {
		return tree, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tree, fmt.Errorf("not a checkpoint of %s", verifier.Name())
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tree, fmt.Errorf("not a root: %s", lines[2])
	}
	copy(tree.Hash[:], root)
	return tree, nil
}

// entries reckons the hashes of the whole tree from the bundles of entries.
func entries(from source, size int64) (stored, error) {
	var all stored
	for n := int64(0); n*tileWidth < size; n++ {
		width := tileWidth
		if size-n*tileWidth < tileWidth {
			width = int(size - n*tileWidth)
		}
		bundle, err := from.get(path("entries", n, width))
		if err != nil {
			return nil, err
		}
		for i := 0; i < width; i++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("bundle %d is cut off", n)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			hashes, err := tlog.StoredHashes(n*tileWidth+int64(i), bundle[2:end], all)
			if err != nil {
				return nil, err
			}
			all = append(all, hashes...)
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return nil, fmt.Errorf("bundle %d has more than its entries", n)
		}
	}
	return all, nil
}

func check(key string, from source) (int64, error) {
	tree, err := checkpoint(from, key)
	if err != nil {
		return 0, err
	}
	if tree.N == 0 {
		return 0, nil
	}
	served := tlog.TileHashReader(tree, tiles{from})
	reckoned, err := entries(from, tree.N)
	if err != nil {
		return 0, err
	}
	root, err := tlog.TreeHash(tree.N, reckoned)
	if err != nil || root != tree.Hash {
		return 0, fmt.Errorf("the entries do not make up the root: %v", err)
	}
	// every hash of every tile of leaves, each tile proved against the root by tlog
	for from := int64(0); from < tree.N; from += tileWidth {
		var wanted []int64
		for i := from; i < from+tileWidth && i < tree.N; i++ {
			wanted = append(wanted, tlog.StoredHashIndex(0, i))
		}
		hashes, err := served.ReadHashes(wanted)
		if err != nil {
			return 0, err
		}
		for i, index := range wanted {
			if hashes[i] != reckoned[index] {
				return 0, fmt.Errorf("entry %d is not that of its tile", from+int64(i))
			}
		}
	}
	for i := 0; i < proofs; i++ {
		n := rand.Int63n(tree.N)
		record, err := tlog.ProveRecord(tree.N, n, served)
		if err != nil {
			return 0, err
		}
		if err := tlog.CheckRecord(record, tree.N, tree.Hash, n, reckoned[tlog.StoredHashIndex(0, n)]); err != nil {
			return 0, err
		}
		old, err := tlog.TreeHash(n+1, reckoned)
		if err != nil {
			return 0, err
		}
		consistent, err := tlog.ProveTree(tree.N, n+1, served)
		if err != nil {
			return 0, err
		}
		if err := tlog.CheckTree(consistent, tree.N, tree.Hash, n+1, old); err != nil {
			return 0, err
		}
	}
	return tree.N, nil
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: ledgercheck VKEY FOLDER|URL")
		os.Exit(2)
	}
	size, err := check(os.Args[1], source(os.Args[2]))
	if err != nil {
		fmt.Println("BAD:", err)
		os.Exit(1)
	}
	fmt.Printf("GOOD: %d entries; %d proofs of inclusion and of consistency\n", size, proofs)
}
