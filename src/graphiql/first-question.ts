/** The question that the page opens with, and that shows what the service is about. */
export const FIRST_QUESTION = `# 产教图谱：一所学校与谁合作、以什么形式，每条事实写在报告的哪里。
# Whom a school works with, in what form, and where each fact is written.
# ▶ 或 Ctrl+Enter 提问 / to ask · Ctrl+Space 补全 / to complete
{
  school(name: "曹杨职校") {
    name
    partners(kinds: [Enterprise]) {
      edges {
        node {
          name
        }
        forms
        via {
          relationships {
            wording
            evidence {
              address
              lines
            }
          }
        }
      }
    }
  }
}
`;
