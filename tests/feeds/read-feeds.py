"""Opens the feeds of a folder in networkx, igraph, rdflib, openpyxl and Python's own csv and json, and prints what they hold.

Prints one JSON object: for each reader its `nodes` and `edges`, by id, each with all attributes that it has, under the
names that the feeds give them. Absent values are left out; a reader that fails has `failed`, which says why. Nothing is mended: what a reader gets wrong is printed wrong.
"""

import csv
import json
import math
import sys
from pathlib import Path
from urllib.parse import unquote

import igraph
import networkx
import openpyxl
import rdflib

NAMESPACE = "urn:chanjiao-graph:"
SCHEMA = "https://schema.org/"


def present(values):
    """The values that are there: igraph and tables have an empty text or no number for what is absent."""
    absent = lambda value: value is None or value == "" or (isinstance(value, float) and math.isnan(value))
    return {name: value for name, value in values.items() if not absent(value)}


def renamed(values, names):
    return {names.get(name, name): value for name, value in values.items()}


def by_id(rows):
    """Rows by their id; an id that comes twice is an error."""
    found = {}
    for row in rows:
        row = present(row)
        key = row.pop("id")
        if key in found:
            raise ValueError(f"{key} comes twice")
        found[key] = row
    return found


def of_networkx(graph, node=dict, edge=dict):
    """A graph of networkx, which has directed edges, several between the same two; both kinds of values may be renamed."""
    if not (graph.is_directed() and graph.is_multigraph()):
        raise ValueError("not a directed multigraph")
    return {
        "nodes": by_id({"id": key, **node(values)} for key, values in graph.nodes(data=True)),
        "edges": by_id(
            {"source": source, "target": target, "id": key, **edge(values)}
            for source, target, key, values in graph.edges(keys=True, data=True)
        ),
    }


def graphml_in_networkx(folder):
    graph = networkx.read_graphml(folder / "graphml.graphml", force_multigraph=True)
    return of_networkx(graph, node=lambda values: renamed(values, {"label": "name"}))


def graphml_in_igraph(folder):
    graph = igraph.Graph.Read_GraphML(str(folder / "graphml.graphml"))
    ids = graph.vs["id"]
    return {
        "nodes": by_id(renamed(vertex.attributes(), {"label": "name"}) for vertex in graph.vs),
        "edges": by_id({"source": ids[edge.source], "target": ids[edge.target], **edge.attributes()} for edge in graph.es),
    }


def gexf_in_networkx(folder):
    def node(values):
        drawn = values.pop("viz")
        color = "#{r:02x}{g:02x}{b:02x}".format(**drawn["color"])
        place = {axis: value for axis, value in drawn.get("position", {}).items() if axis != "z"}
        return {**renamed(values, {"label": "name"}), **place, "size": drawn["size"], "color": color}

    return of_networkx(networkx.MultiDiGraph(networkx.read_gexf(folder / "gexf.gexf")), node=node)


def cytoscape_in_networkx(folder):
    graph = networkx.cytoscape_graph(json.loads((folder / "cytoscape.cyjs").read_text("utf-8")))
    return of_networkx(graph)


def node_link_in_networkx(folder):
    return of_networkx(networkx.node_link_graph(json.loads((folder / "d3.json").read_text("utf-8")), edges="links"))


def tables_in_csv(folder):
    def rows(name):
        with open(folder / name, encoding="utf-8-sig", newline="") as file:
            return by_id(csv.DictReader(file, strict=True))

    return {"nodes": rows("nodes-csv.csv"), "edges": rows("edges-csv.csv")}


def workbook_in_openpyxl(folder):
    """A cell that would be run as a formula is no text and is left out."""
    book = openpyxl.load_workbook(folder / "xlsx.xlsx")

    def rows(name):
        head, *rest = book[name].iter_rows()
        columns = [cell.value for cell in head]
        return by_id(
            {column: None if cell.data_type == "f" else cell.value for column, cell in zip(columns, row, strict=True)}
            for row in rest
        )

    return {"nodes": rows("nodes"), "edges": rows("edges")}


def lines_in_json(folder):
    records = [json.loads(line) for line in (folder / "network-jsonl.jsonl").read_text("utf-8").splitlines()]
    of = lambda record: by_id(
        {name: value for name, value in each.items() if name != "record"} for each in records if each["record"] == record
    )
    return {"nodes": of("node"), "edges": of("edge")}


def linked_data_in_rdflib(folder):
    """The statements of JSON-LD: what has an identifier is a node, or an edge where its type is Relationship."""
    graph = rdflib.Graph().parse(folder / "jsonld.jsonld", format="json-ld")
    local = lambda iri: unquote(iri.removeprefix(NAMESPACE))
    words = {SCHEMA + "identifier": "id", SCHEMA + "name": "name", SCHEMA + "alternateName": "english"}

    def described(subject):
        values = {
            words.get(str(predicate)) or local(predicate): value.toPython()
            for predicate, value in graph.predicate_objects(subject)
            if isinstance(value, rdflib.Literal)
        }
        if local(subject) != values["id"]:
            raise ValueError(f"{subject} is not {values['id']}")
        return values

    def kind(subject):
        [word] = [local(each) for each in graph.objects(subject, rdflib.RDF.type) if each.startswith(NAMESPACE)]
        return word

    def end(subject, name):
        return local(graph.value(subject, rdflib.URIRef(NAMESPACE + name), any=False))

    subjects = set(graph.subjects(rdflib.URIRef(SCHEMA + "identifier")))
    edges = {each for each in subjects if kind(each) == "Relationship"}
    return {
        "nodes": by_id({"kind": kind(each), **described(each)} for each in subjects - edges),
        "edges": by_id({**{name: end(each, name) for name in ("source", "target")}, **described(each)} for each in edges),
    }


def opened(read, folder):
    """What a reader finds; one that fails says why, and the others still read."""
    try:
        return read(folder)
    except Exception as error:
        return {"failed": f"{type(error).__name__}: {error}", "nodes": {}, "edges": {}}


READERS = {
    "GraphML in networkx": graphml_in_networkx,
    "GraphML in igraph": graphml_in_igraph,
    "GEXF in networkx": gexf_in_networkx,
    "Cytoscape JSON in networkx": cytoscape_in_networkx,
    "node-link JSON in networkx": node_link_in_networkx,
    "CSV in csv": tables_in_csv,
    "a workbook in openpyxl": workbook_in_openpyxl,
    "JSON Lines in json": lines_in_json,
    "JSON-LD in rdflib": linked_data_in_rdflib,
}

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    json.dump({name: opened(read, folder) for name, read in READERS.items()}, sys.stdout, sort_keys=True, allow_nan=False)
