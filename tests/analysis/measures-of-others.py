"""Measures of the network in a GraphML file, worked out by networkx (PageRank by igraph), printed as one JSON object.

`metrics`: for each measure its value by the id of the node; null where there is none. `structure`: numbers of the whole, and the modularity of
the communities that the nodes of the file carry. Relationships between the same two are one tie without direction, loops are none.
"""

import json
import math
import sys

import igraph
import networkx

read = networkx.read_graphml(sys.argv[1], force_multigraph=True)
graph = networkx.Graph(read.edges())
graph.add_nodes_from(read.nodes())
graph.remove_edges_from(list(networkx.selfloop_edges(graph)))

nodes = list(graph)
number = {node: index for index, node in enumerate(nodes)}
as_igraph = igraph.Graph(n=len(nodes), edges=[(number[a], number[b]) for a, b in graph.edges()])

communities = {}
for node, values in read.nodes(data=True):
    communities.setdefault(values["community"], set()).add(node)
cores = networkx.core_number(graph)
core = [node for node in nodes if cores[node] == max(cores.values())]

present = lambda values: {node: None if math.isnan(value) else value for node, value in values.items()}
print(
    json.dumps(
        {
            "metrics": {
                "DEGREE": networkx.degree_centrality(graph),
                "BETWEENNESS": networkx.betweenness_centrality(graph),
                "EIGENVECTOR": networkx.eigenvector_centrality(graph, max_iter=10_000, tol=1e-12),
                "PAGERANK": dict(zip(nodes, as_igraph.pagerank(damping=0.85))),
                "CONSTRAINT": present(networkx.constraint(graph)),
                "CORE_NUMBER": cores,
            },
            "structure": {
                "entities": graph.number_of_nodes(),
                "ties": graph.number_of_edges(),
                "density": networkx.density(graph),
                "isolated": networkx.number_of_isolates(graph),
                "componentCount": networkx.number_connected_components(graph),
                "bridgeCount": len(list(networkx.bridges(graph))),
                "jointCount": len(set(networkx.articulation_points(graph))),
                "coreK": max(cores.values()),
                "coreDensity": networkx.density(graph.subgraph(core)),
                "communityCount": len(communities),
                "modularity": networkx.community.modularity(graph, communities.values(), weight=None),
            },
        }
    )
)
