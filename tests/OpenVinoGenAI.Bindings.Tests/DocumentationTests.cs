namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class DocumentationTests
{
    [Test]
    public void A_Doxygen_comment_becomes_XML_documentation()
    {
        string code = GeneratorWorkspace.Generate("""
            /**
             * @brief Creates a <thing> & more, if a < b.
             *
             * Second paragraph about @p count.
             * @ingroup things
             * @param[in] text the text,
             *   over two lines.
             * @param count receives the number; see `count_t`.
             * @note Not for "threads".
             * @return OK, or why it failed.
             */
            int create(const char* text, int* count);
            """);

        Assert.That(code, Does.Contain("""
                /// <summary>Creates a &lt;thing&gt; &amp; more, if a &lt; b.</summary>
                /// <param name="text">the text, over two lines.</param>
                /// <param name="count">receives the number; see <c>count_t</c>.</param>
                /// <returns>OK, or why it failed.</returns>
                /// <remarks>
                /// <para>Second paragraph about <c>count</c>.</para>
                /// <para>Note: Not for "threads".</para>
                /// <para>test.h, line 12: <c>int create(const char* text, int* count)</c></para>
                /// </remarks>
            """));
    }

    [Test]
    public void A_comment_without_brief_has_its_first_paragraph_as_summary()
    {
        string code = GeneratorWorkspace.Generate("//! Short one.\n//!\n//! More.\nvoid f(void);\n");

        Assert.That(code, Does.Contain("    /// <summary>Short one.</summary>\n    /// <remarks>\n    /// <para>More.</para>\n"));
    }

    [TestCase("@p a, @c b. @e c) @b d", "<c>a</c>, <c>b</c>. <i>c</i>) <b>d</b>")]
    [TestCase("(see @p a)", "(see <c>a</c>)")]
    [TestCase("a list<int> or <b>bold</b>", "a list&lt;int&gt; or bold")]
    [TestCase("`a < b`", "<c>a &lt; b</c>")]
    [TestCase("AT&T", "AT&amp;T")]
    public void Inline_markup_is_carried_over(string text, string expected)
    {
        string code = GeneratorWorkspace.Generate($"/** @brief {text} */\nvoid f(void);\n");

        Assert.That(code, Does.Contain($"    /// <summary>{expected}</summary>\n"));
    }

    [Test]
    public void Lists_and_code_blocks_are_kept()
    {
        string code = GeneratorWorkspace.Generate("""
            /**
             * @brief Either:
             * - this,
             * - or that.
             * @code
             * if (a < b)
             *     f();
             * @endcode
             */
            void f(void);
            """);

        Assert.That(code, Does.Contain(
            "<list type=\"bullet\"><item><description>this,</description></item><item><description>or\n    /// that.</description></item></list>"));
        Assert.That(code, Does.Contain("    /// <code>\n    ///  if (a &lt; b)\n    ///      f();\n    /// </code>\n"));
    }

    [Test]
    public void Members_have_their_own_comments_and_never_their_neighbours()
    {
        string code = GeneratorWorkspace.Generate("""
            /** @brief The kinds. */
            typedef enum {
                A, //!< behind
                B,
                /** @brief before */
                C,
                D
            } kind_e;
            /** @brief A pair. */
            typedef struct {
                int first; /**< the first */
                int second;
            } pair;
            """);

        Assert.That(code, Does.Contain("""
            {
                /// <summary>behind</summary>
                A = 0,
                B = 1,
                /// <summary>before</summary>
                C = 2,
                D = 3,
            }
            """));
        Assert.That(code, Does.Contain("""
            {
                /// <summary>the first</summary>
                public int first;
                public int second;
            }
            """));
        Assert.That(code, Does.Contain("/// <summary>The kinds.</summary>").And.Contain("/// <summary>A pair.</summary>"));
    }

    [Test]
    public void A_declaration_says_where_it_comes_from_without_a_path_of_this_machine()
    {
        using GeneratorWorkspace workspace = new GeneratorWorkspace().AddHeader("openvino/genai/c/pipe.h", "\n\nvoid f(\n    int a,\n    int b);\n");
        workspace.RunSuccessfully();
        string code = workspace.Read("pipe.g.cs");

        Assert.That(code, Does.Contain("from openvino/genai/c/pipe.h").And.Contain("<para>pipe.h, line 3: <c>void f( int a, int b)</c></para>"));
        Assert.That(code, Does.Not.Contain(workspace.Headers));
    }

    [Test]
    public void A_described_parameter_that_does_not_exist_is_refused()
    {
        string message = GeneratorWorkspace.Refuse("/**\n * @brief F.\n * @param old was renamed\n */\nvoid f(int renamed);\n");

        Assert.That(message, Does.Contain("test.h:5: error: the comment of 'f' describes a parameter 'old', which it does not have"));
    }

    [Test]
    public void The_variable_arguments_may_be_described()
    {
        string code = GeneratorWorkspace.Generate("/**\n * @brief F.\n * @param n how many\n * @param ... the properties\n */\nvoid f(int n, ...);\n");

        Assert.That(code, Does.Contain("// f takes C varargs"));
    }

    [Test]
    public void An_unknown_command_is_refused()
    {
        string message = GeneratorWorkspace.Refuse("/** @brief F.\n * @nonsense here\n */\nvoid f(void);\n");

        Assert.That(message, Does.Contain("test.h:2: error: the generator does not know the documentation command 'nonsense'"));
    }
}
